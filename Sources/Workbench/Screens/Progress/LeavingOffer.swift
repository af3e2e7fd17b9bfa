import TerminalKit
import Workshop

/// At the end of a workshop a checkpoint is offered, so that there is something to compare with
/// the next time.
extension Workbench {
  /// Where one goes when the workshop is left.
  public enum Leaving: Equatable, Sendable {
    case home, program
  }

  /// Leaves the workshop: at once, or by way of the offer of a checkpoint.
  mutating func leaveWorkshop(to leaving: Leaving) -> [Effect] {
    guard mayLeave() else { return [] }
    if offersCheckpoint {
      overlay = .list(leavingList(leaving))
      return []
    }
    return left(to: leaving)
  }

  /// What is left open is closed.
  mutating func left(to leaving: Leaving) -> [Effect] {
    leavesOnceKept = nil
    unfinished = [:]
    guard leaving == .home else { return [.quit] }
    // An action that was begun is offered when the workshop is opened again.
    found.putOff += unsaved.filter { draft in
      if case .action = draft { !found.all.contains(draft) } else { false }
    }
    // What acts at home acts on no workshop that is not to be seen.
    open = nil
    actionForm = nil
    saving = .idle
    place = .home
    home.selection = 0
    return [.findWorkshops]
  }

  /// Takes a choice of the offer.
  mutating func leave(to leaving: Leaving, keeping: Bool) -> [Effect] {
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
