import TerminalKit
import Workshop

/// At the end of a workshop a checkpoint is offered, so that there is something to compare with
/// the next time.
extension Session {
  /// Where one goes when the workshop is left.
  package enum Leaving: Equatable, Sendable {
    case home, program
  }

  /// Leaves the workshop: at once, or by way of the offer of a checkpoint.
  package mutating func leaveWorkshop(to leaving: Leaving) -> [Effect] {
    guard mayLeave() else { return [] }
    if offersCheckpoint {
      overlay = .list(leavingList(leaving))
      return []
    }
    return left(to: leaving)
  }

  /// What is left open is closed.
  package mutating func left(to leaving: Leaving) -> [Effect] {
    leavesOnceKept = nil
    unfinished = [:]
    guard leaving == .home else { return [.quit] }
    // An action that was begun is offered when the workshop is opened again.
    found.putOff += unsaved.filter { draft in
      if case .action = draft { !found.all.contains(draft) } else { false }
    }
    // What acts at home must not act on a workshop that is not to be seen.
    open = nil
    actionForm = nil
    saving = .idle
    timer = RoomTimer()
    visit += 1
    place = .home
    return [.findWorkshops]
  }

  /// Leaves the program.
  package mutating func leave() -> [Effect] { leaveWorkshop(to: .program) }

  /// Whether the workshop may be left: not while something is not saved, unless that has been said.
  package mutating func mayLeave() -> Bool {
    guard open != nil, !hasBeenWarned else { return true }
    if case .failed(let problem, let pending) = saving {
      let changes = pending.count == 1 ? "1 change is" : "\(pending.count) changes are"
      fail("\(changes) not saved. Ctrl-S tries again, q again leaves without: \(problem)")
    } else if let left = unfinished.values.first(where: { $0.target.question != nil }) {
      fail("Not saved: “\(left.editor.text.printable.prefix(30))”. q again leaves without it.")
    } else {
      return true
    }
    hasBeenWarned = true
    return false
  }

  /// Takes a choice of the offer.
  package mutating func leave(to leaving: Leaving, keeping: Bool) -> [Effect] {
    hasBeenOffered = true
    guard keeping else { return left(to: leaving) }
    leavesOnceKept = leaving
    return withPending(.takeCheckpoint(name: checkpointName))
  }

  /// Offered once, where something was changed, every question of the stage's gate has its answer,
  /// and the day has no checkpoint yet.
  private var offersCheckpoint: Bool {
    guard let open, open.readOnly == nil, hasChanged, !hasBeenOffered else { return false }
    if open.checkpoints.contains(where: { $0.taken.date == open.day }) { return false }
    guard open.state.stageGate != nil else { return open.agenda.isEmpty }
    return !open.agenda.contains { open.gateQuestions.contains(open.playbook.questions[$0].id) }
  }

  private var checkpointName: String { "Workshop of \(open?.day.spoken ?? "")" }

  private func leavingList(_ leaving: Leaving) -> ListOverlay {
    ListOverlay(
      .leaving, title: "Keep where you stand today, to compare with later?",
      items: [
        ListOverlay.Item(
          "Keep it and leave", detail: checkpointName, .leave(to: leaving, keeping: true)),
        ListOverlay.Item("Leave without", .leave(to: leaving, keeping: false)),
      ], hasQuery: false)
  }
}
