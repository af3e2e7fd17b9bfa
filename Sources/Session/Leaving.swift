import TerminalKit
import Workshop

/// Leaving the workshop. A checkpoint is offered first, so that the next session has something to
/// compare with.
extension Session {
  /// Where the person goes when they leave the workshop.
  package enum Leaving: Equatable, Sendable {
    /// To the home screen, or out of the program.
    case home, program
  }

  /// Leaves the workshop at once, or offers a checkpoint first.
  package mutating func leaveWorkshop(to leaving: Leaving) -> [Effect] {
    guard mayLeave() else { return [] }
    if offersCheckpoint {
      overlay = .list(leavingList(leaving))
      return []
    }
    return left(to: leaving)
  }

  /// Closes the workshop and goes home, or quits.
  package mutating func left(to leaving: Leaving) -> [Effect] {
    leavesOnceKept = nil
    unfinished = [:]
    guard leaving == .home else { return [.quit] }
    // A half-filled action is offered again when the workshop is next opened.
    found.putOff += unsaved.filter { draft in
      if case .action = draft { !found.all.contains(draft) } else { false }
    }
    // A command on the home screen must not act on a workshop that is not shown.
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

  /// Whether the workshop may be left. Unsaved text or changes prevent it once, with a warning.
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

  /// Carries out the choice: leaves at once, or once the checkpoint is saved.
  package mutating func leave(to leaving: Leaving, keeping: Bool) -> [Effect] {
    hasBeenOffered = true
    guard keeping else { return left(to: leaving) }
    leavesOnceKept = leaving
    return withPending(.takeCheckpoint(name: checkpointName))
  }

  /// Whether to offer a checkpoint: once, after a change, if every question of the stage's gate has
  /// an answer and the day has no checkpoint yet.
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
