import JSON
import Reports
import Session
import Workbench
import Workshop

/// What the program keeps on disk, held in memory: workshops by their path, a history for undo and
/// redo, exported files. Answers are kept as documents, as in the real folder.
struct MemoryDisk {
  /// One record as it was and as it became.
  struct Change {
    let record: Record
    let before: JSONValue?
    let after: JSONValue?
  }

  enum Record: Equatable {
    case answer(QuestionID)
    case details
    case action(Slug)
  }

  /// A workshop's folder.
  struct Folder {
    var playbook: Playbook
    var details: WorkshopDetails
    var answers: [QuestionID: JSONValue]
    var reveals: [QuestionID: Reveal]
    var actions: [Slug: Action]
    var ballots: [QuestionID: [Slug: Ballot]] = [:]
    var checkpoints: [Checkpoint] = []
    /// Where the room is, for those who follow.
    var room: Workshop.Room?
    var readOnly: String?
    var done: [Change] = []
    var undone: [Change] = []

    init(_ state: WorkshopState, readOnly: String? = nil) {
      playbook = state.playbook
      details = state.details
      answers = state.answers.reduce(into: [:]) {
        $0[$1.key] = $1.value.json(of: $1.key).withoutEmptyMembers
      }
      reveals = state.reveals
      actions = state.actions
      self.readOnly = readOnly
    }

    func answer(_ question: QuestionID) throws -> Answer? {
      try answers[question].map { try Answer.read(file: $0).1 }
    }

    /// Changes an answer as somebody else would.
    mutating func edit(_ question: QuestionID, _ edits: [AnswerEdit]) throws {
      var answer = try answer(question) ?? Answer()
      answer.apply(edits)
      if answer.isEmpty {
        answers.removeValue(forKey: question)
      } else {
        answers[question] = answer.json(of: question).withoutEmptyMembers
      }
    }

    func known(_ checkpoint: Checkpoint) throws -> KnownCheckpoint {
      guard let id = Slug.made(of: "\(checkpoint.taken.date) \(checkpoint.name)") else {
        throw Refused(why: "no id")
      }
      return KnownCheckpoint(id: id, name: checkpoint.name, taken: checkpoint.taken)
    }

    /// The folder as the program reads it.
    func opened(_ path: String) throws -> OpenedFolder {
      OpenedFolder(
        path: path, state: try state(), readOnly: readOnly, problems: [], day: SampleState.day,
        voted: ballots.mapValues { Set($0.keys) }, checkpoints: try checkpoints.map(known))
    }

    func state() throws -> WorkshopState {
      var state = WorkshopState(
        details: details, playbook: playbook, reveals: reveals, actions: actions)
      for question in answers.keys { state.answers[question] = try answer(question) }
      return state
    }
  }

  var folders: [String: Folder] = [:]
  /// The folder that is open.
  var open: String?
  /// Files that were exported, and what they hold.
  var files: [String: ExportFormat] = [:]
  /// Why nothing can be written at the moment.
  var failure: String?
  /// A question whose file alone can't be written.
  var locked: String?
  private var seconds = 0

  /// A disk that refuses.
  struct Refused: Error { let why: String }

  private mutating func now() -> Timestamp {
    seconds += 1
    return Timestamp(seconds: SampleState.day.dayNumber * 86_400 + 38_520 + seconds)
  }

  private func folder() throws -> (String, Folder) {
    if let failure { throw Refused(why: failure) }
    guard let open, let folder = folders[open] else { throw Refused(why: "no folder is open") }
    if let why = folder.readOnly { throw Refused(why: why) }
    return (open, folder)
  }

  /// Changes the answer to a question and gives it back as it is now.
  mutating func save(_ question: QuestionID, _ edits: [AnswerEdit]) throws -> Answer? {
    if locked == question.text { throw Refused(why: "Permission denied") }
    var (path, folder) = try folder()
    let before = folder.answers[question]
    var answer = try folder.answer(question) ?? Answer()
    let old = answer
    answer.apply(edits)
    if answer.saysTheSame(as: old) { return before == nil ? nil : old }
    answer.updated = now()
    let after: JSONValue? =
      answer.isEmpty ? .none : answer.json(of: question).withoutEmptyMembers
    folder.answers[question] = after
    folder.done.append(Change(record: .answer(question), before: before, after: after))
    folder.undone = []
    folders[path] = folder
    return answer.isEmpty ? nil : answer
  }

  mutating func save(_ details: WorkshopDetails) throws -> WorkshopDetails {
    var (path, folder) = try folder()
    folder.done.append(
      Change(record: .details, before: folder.details.json, after: details.json))
    folder.undone = []
    folder.details = details
    folders[path] = folder
    return details
  }

  /// Keeps an action that is new or changed.
  mutating func save(_ id: Slug, _ change: (inout Action) -> Void, new: Action? = nil) throws
    -> Action
  {
    var (path, folder) = try folder()
    guard var action = folder.actions[id] ?? new else { throw Refused(why: "\(id) is gone") }
    let before = folder.actions[id]?.json(id: id)
    change(&action)
    folder.actions[id] = action
    folder.done.append(
      Change(record: .action(id), before: before, after: action.json(id: id)))
    folder.undone = []
    folders[path] = folder
    return action
  }

  /// Keeps a new action under an id that tells its number.
  mutating func add(_ action: Action) throws -> (Slug, Action) {
    let count = try folder().1.actions.count
    guard let id = Slug("a-new\(count + 1)") else { throw Refused(why: "no id") }
    return (id, try save(id, { _ in }, new: action))
  }

  /// Keeps ballots and tells who has voted.
  mutating func vote(on question: QuestionID, _ ballots: [Slug: Ballot]) throws -> Set<Slug> {
    var (path, folder) = try folder()
    if folder.reveals[question] != nil { throw Refused(why: "its ballots are revealed") }
    for (person, ballot) in ballots {
      folder.ballots[question, default: [:]][person].apply(BallotEdit(ballot))
    }
    folders[path] = folder
    return Set(folder.ballots[question, default: [:]].keys)
  }

  func isRevealed(_ question: QuestionID) -> Bool {
    open.flatMap { folders[$0]?.reveals[question] } != nil
  }

  /// Adds a comment to a ballot and tells who has voted.
  mutating func comment(on question: QuestionID, by person: Slug, _ text: String) throws -> Set<
    Slug
  > {
    var (path, folder) = try folder()
    folder.ballots[question]?[person].apply(.comment(text))
    folders[path] = folder
    return Set(folder.ballots[question, default: [:]].keys)
  }

  mutating func reveal(_ question: QuestionID) throws -> Reveal {
    var (path, folder) = try folder()
    if folder.reveals[question] != nil { throw Refused(why: "its ballots are revealed") }
    let reveal = Reveal(at: now(), ballots: folder.ballots[question, default: [:]])
    folder.reveals[question] = reveal
    folders[path] = folder
    return reveal
  }

  mutating func takeCheckpoint(_ name: String) throws -> KnownCheckpoint {
    var (path, folder) = try folder()
    let checkpoint = Checkpoint(name: name, taken: now(), state: try folder.state())
    folder.checkpoints.append(checkpoint)
    folders[path] = folder
    return try folder.known(checkpoint)
  }

  mutating func setRoom(_ room: Workshop.Room) {
    if let open { folders[open]?.room = room }
  }

  /// Takes the last change back, or makes the one again that was taken back last; `nil` where there
  /// is none.
  mutating func step(back: Bool) throws -> Record? {
    var (path, folder) = try folder()
    guard let change = back ? folder.done.popLast() : folder.undone.popLast() else { return nil }
    let wanted = back ? change.before : change.after
    switch change.record {
    case .answer(let question): folder.answers[question] = wanted
    case .details: if let wanted { folder.details = try WorkshopDetails(json: wanted) }
    case .action(let id): folder.actions[id] = try wanted.map { try Action.read(file: $0).1 }
    }
    if back { folder.undone.append(change) } else { folder.done.append(change) }
    folders[path] = folder
    return change.record
  }
}
