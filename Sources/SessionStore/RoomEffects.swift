import Session
import Store
import Workshop

/// Effects of the room: votes, reveals, following, and changes by others.
extension SessionStore {
  /// Saves ballots on a question, each in its participant's file. Ballots of people who may no
  /// longer vote are refused and reported; the others are saved.
  func vote(
    on question: QuestionID, _ ballots: [Slug: Ballot], in folder: WorkshopFolder
  ) throws -> [Event] {
    var refused: [Event] = []
    for (id, ballot) in ballots.sorted(by: { $0.key < $1.key }) {
      do {
        try folder.vote(BallotEdit(ballot), on: question, by: id, who: who, now: clock.now())
      } catch let error as StoreError {
        guard case .noVoter = error else { throw error }
        refused.append(.undoRefused(message(error)))
      }
    }
    return refused
  }

  func reveal(_ question: QuestionID, in folder: WorkshopFolder) throws -> [SavedChange] {
    let reveal = try folder.reveal(question, who: who, now: clock.now())
    return [.votes(question, by: Set(reveal.ballots.keys)), .reveal(question, reveal)]
  }

  /// Those who have a saved ballot on a question.
  mutating func voters(on question: QuestionID, in folder: WorkshopFolder) throws -> Set<Slug> {
    Set(
      try folder.load(strict: false, cache: &cache).papers.filter {
        $0.value.ballots[question] != nil
      }.keys)
  }

  /// Reads all checkpoints in full, the earliest first. Unreadable ones are left out.
  mutating func readCheckpoints() -> [Event] {
    guard let folder, let loaded = try? folder.load(strict: false, cache: &cache) else {
      return [.checkpointsRead([])]
    }
    return [.checkpointsRead(loaded.checkpoints.compactMap { try? folder.checkpoint($0.id) })]
  }

  /// Reads the workshop again. If a syncing service has it half written at the moment, the screen
  /// stays as it is.
  mutating func readAgain() -> [Event] {
    guard let folder, let loaded = try? folder.load(strict: false, cache: &cache) else {
      return []
    }
    let fresh = OpenedFolder(folder.path, loaded, day: clock.today())
    return [.changedOutside(fresh)]
  }

  /// Looks up who last changed a question's answer or revealed its ballots.
  func findAuthor(of question: QuestionID) -> [Event] {
    guard let change = try? folder?.history(of: question).last, !change.who.isBlank else {
      return []
    }
    return [.authorFound(question, change.who)]
  }

  /// Writes where the room is. An error is not reported: those who follow only see the change
  /// later.
  mutating func tell(_ room: Room) {
    guard let folder else { return }
    var document = room
    document.rest = folder.room()?.rest ?? document.rest
    try? folder.setRoom(document)
    told = (folder, room)
    // This program's own writing must not trigger another read.
    watch?.collect()
  }

  /// Clears the room state, unless somebody else leads the room by now.
  package mutating func leaveRoom() {
    guard let (folder, room) = told else { return }
    told = nil
    guard var now = folder.room() else { return }
    let rest = now.rest
    now.rest = room.rest
    guard now == room else { return }
    var empty = Room()
    empty.rest = rest
    try? folder.setRoom(empty)
  }
}

extension OpenedFolder {
  /// What a session may know of a loaded workshop: of hidden ballots only whose they are.
  package init(_ path: String, _ loaded: LoadedWorkshop, day: CalendarDate) {
    var voted: [QuestionID: Set<Slug>] = [:]
    for (id, paper) in loaded.papers where loaded.state.details.participants[id] != nil {
      for question in paper.ballots.keys { voted[question, default: []].insert(id) }
    }
    self.init(
      path: path, state: loaded.state,
      readOnly: loaded.isReadOnly
        ? "This folder can't be written to: it can be read, nothing can be changed." : nil,
      problems: loaded.faults.map(\.description), day: day, voted: voted,
      checkpoints: loaded.checkpoints.map { KnownCheckpoint($0) },
      conflictCopies: loaded.conflictCopies.map(\.file))
  }
}

extension KnownCheckpoint {
  init(_ summary: CheckpointSummary) {
    self.init(id: summary.id, name: summary.name, taken: summary.taken)
  }
}

extension Change {
  /// The changed action, as it is after the change, or before it where it is gone.
  var action: Action? {
    [after, before].compactMap { $0 }.compactMap { try? Action.read(file: $0).1 }.first
  }
}
