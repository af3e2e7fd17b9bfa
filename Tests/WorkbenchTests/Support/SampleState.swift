import Playbooks
import Workshop

/// The sample workshop as it is on a fixed day.
enum SampleState {
  /// The day on which tests run: 23 November 2026.
  static let day = CalendarDate(dayNumber: 20_780)

  static func playbook() throws -> Playbook { try read.get().state.playbook }

  static func state() throws -> WorkshopState { try read.get().state }

  /// The sample on a disk, with its hidden ballots and its checkpoint.
  static func folder(readOnly: String? = nil) throws -> MemoryDisk.Folder {
    let sample = try read.get()
    var folder = MemoryDisk.Folder(sample.state, readOnly: readOnly)
    for paper in sample.papers {
      for (question, ballot) in paper.ballots {
        folder.ballots[question, default: [:]][paper.participant] = ballot
      }
    }
    folder.checkpoints = sample.checkpoints
    return folder
  }

  /// Read once: many tests begin with it.
  private static let read = Result<SampleWorkshop, any Error> {
    guard let playbook = try BuiltInPlaybooks.playbook() else { throw Missing() }
    return try SampleWorkshop(today: day, playbook: playbook)
  }

  /// A workshop in which nothing is answered yet, with three participants.
  static func unanswered() throws -> WorkshopState {
    let playbook = try playbook()
    guard let stage = playbook.stages.first, let role = playbook.roles.first,
      let created = Timestamp("2026-11-23T08:00:00Z")
    else { throw Missing() }
    var details = WorkshopDetails(
      title: "Invoice triage pilot", organisation: "Acme Foods",
      pilot: "Read and route supplier invoices", stage: stage.id, created: created,
      playbook: playbook)
    for name in ["Ana Ruiz", "Ben Ode", "Cy Lam"] {
      if let id = details.newParticipantID(name: name) {
        details.participants[id] = Participant(name: name, role: role.id)
      }
    }
    return WorkshopState(details: details, playbook: playbook)
  }

  /// The built-in playbook is not there.
  struct Missing: Error {}
}
