import Store
import Workbench
import Workshop

/// What the room does together: votes, reveals, actions, checkpoints.
extension EffectRunner {
  /// Keeps the ballots of a question, each in its participant's own file, and reveals the question
  /// if asked to. Votes that are kept stay kept where the reveal fails.
  mutating func vote(on question: QuestionID, _ ballots: [Slug: Ballot], reveals: Bool) -> [Event] {
    guard let folder else { return [] }
    do {
      var without: [Event] = []
      for (id, ballot) in ballots.sorted(by: { $0.key < $1.key }) {
        without += try keep(ballot, on: question, by: id, in: folder)
      }
      if reveals { return reveal(question) + without }
      return [saved(.votes(question, by: try voters(on: question, in: folder)))] + without
    } catch {
      return notKept(error)
    }
  }

  /// What is to be told where somebody else took the vote from the person: no reason to keep the
  /// votes of the others back.
  private func keep(
    _ ballot: Ballot, on question: QuestionID, by id: Slug, in folder: WorkshopFolder
  ) throws -> [Event] {
    do {
      try folder.vote(BallotEdit(ballot), on: question, by: id, who: who, now: LocalClock.now)
      return []
    } catch let error as StoreError {
      guard case .noVoter = error else { throw error }
      return notKept(error)
    }
  }

  /// Adds a comment to a ballot that is on disk.
  mutating func comment(on question: QuestionID, by person: Slug, _ text: String) -> [Event] {
    guard let folder else { return [] }
    do {
      try folder.vote(
        .comment(text), on: question, by: person, who: who, now: LocalClock.now)
      return [saved(.votes(question, by: try voters(on: question, in: folder)))]
    } catch {
      return notKept(error)
    }
  }

  /// A vote that failed is kept to be tried again; but where somebody else revealed the question
  /// meanwhile, or took the vote from the person, no trying helps. What they revealed is shown.
  private func notKept(_ error: any Error) -> [Event] {
    switch error as? StoreError {
    case .revealed(let question, _)?: revealedMeanwhile(question)
    case .noVoter?: [.undoRefused(Failure(error).message)]
    default: [.saveFailed(Failure(error).message)]
    }
  }

  private func revealedMeanwhile(_ question: QuestionID) -> [Event] {
    var events: [Event] = []
    if let folder, let reveal = try? folder.load(strict: false).state.reveals[question] {
      events = [saved(.reveal(question, reveal))]
    }
    return events + [
      .undoRefused("Somebody revealed it meanwhile: its ballots stay as they were.")
    ]
  }

  func reveal(_ question: QuestionID) -> [Event] {
    guard let folder else { return [] }
    do {
      let reveal = try folder.reveal(question, who: who, now: LocalClock.now)
      return [
        saved(.votes(question, by: Set(reveal.ballots.keys))), saved(.reveal(question, reveal)),
      ]
    } catch {
      return notKept(error)
    }
  }

  func add(_ action: Action) -> [Event] {
    guard let folder else { return [] }
    do {
      let kept = try folder.addAction(action, who: who, now: LocalClock.now)
      return [saved(.action(kept.id, kept.action))]
    } catch {
      return [.saveFailed(Failure(error).message)]
    }
  }

  func save(_ id: Slug, _ edits: [ActionEdit]) -> [Event] {
    guard let folder else { return [] }
    do {
      let kept = try folder.updateAction(id, who: who, now: LocalClock.now) { $0.apply(edits) }
      return [saved(.action(id, kept.after))]
    } catch {
      return [.saveFailed(Failure(error).message)]
    }
  }

  func takeCheckpoint(_ name: String) -> [Event] {
    guard let folder else { return [] }
    do {
      let kept = try folder.takeCheckpoint(
        name: name, state: try folder.load(strict: false).state, who: who, now: LocalClock.now)
      return [saved(.checkpoint(KnownCheckpoint(kept)))]
    } catch {
      return [.saveFailed(Failure(error).message)]
    }
  }

  /// All checkpoints, whole, the earliest first. One that can't be read is left out.
  mutating func readCheckpoints() -> [Event] {
    guard let folder, let loaded = try? folder.load(strict: false, cache: &cache) else {
      return [.checkpointsRead([])]
    }
    return [.checkpointsRead(loaded.checkpoints.compactMap { try? folder.checkpoint($0.id) })]
  }

  /// Reads the workshop again. One that can't be read at the moment, being half written by a syncing
  /// service, stays on the screen as it was.
  mutating func readAgain() -> [Event] {
    guard let folder, let loaded = try? folder.load(strict: false, cache: &cache) else {
      return []
    }
    let fresh = OpenedFolder(folder.path, loaded, day: LocalClock.today)
    opened = fresh
    return [.changedOutside(fresh)]
  }

  /// Who changed a question's answer or revealed its ballots last.
  func findAuthor(of question: QuestionID) -> [Event] {
    guard let change = try? folder?.history(of: question).last, !change.who.isBlank else {
      return []
    }
    return [.authorFound(question, change.who)]
  }

  /// Says where the room is. It is not worth a message where that can't be kept: those who follow
  /// see it a little later.
  mutating func tell(_ room: Room) {
    guard let folder else { return }
    var document = room
    document.rest = folder.room()?.rest ?? document.rest
    try? folder.setRoom(document)
    told = (folder, room)
    // Of one's own words nobody need be woken.
    watch?.collect()
  }

  /// Lets those who follow go, unless somebody else leads them by now.
  mutating func leaveRoom() {
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

  private func saved(_ change: SavedChange) -> Event {
    .saved(change, at: ClockTime(LocalClock.clockText))
  }

  private mutating func voters(
    on question: QuestionID, in folder: WorkshopFolder
  ) throws -> Set<Slug> {
    Set(
      try folder.load(strict: false, cache: &cache).papers.filter {
        $0.value.ballots[question] != nil
      }.keys)
  }
}

extension OpenedFolder {
  /// What the workbench may know of a workshop that was read: of hidden ballots only whose they are.
  init(_ path: String, _ loaded: LoadedWorkshop, day: CalendarDate) {
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
  /// The action that was changed, as it was before or became.
  var action: Action? {
    [after, before].compactMap { $0 }.compactMap { try? Action.read(file: $0).1 }.first
  }
}
