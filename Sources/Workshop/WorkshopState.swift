import JSON

/// The state of a workshop: everything that is scored and exported. Private ballots are no part of
/// it.
public struct WorkshopState: Equatable, Sendable {
  /// What the workshop is, and who takes part.
  public var details: WorkshopDetails
  /// Its own copy of the playbook.
  public var playbook: Playbook
  /// The team answers by question.
  public var answers: [QuestionID: Answer]
  /// The revealed ballots by question.
  public var reveals: [QuestionID: Reveal]
  /// The actions by id.
  public var actions: [Slug: Action]

  /// A state with these records.
  public init(
    details: WorkshopDetails, playbook: Playbook, answers: [QuestionID: Answer] = [:],
    reveals: [QuestionID: Reveal] = [:], actions: [Slug: Action] = [:]
  ) {
    self.details = details
    self.playbook = playbook
    self.answers = answers
    self.reveals = reveals
    self.actions = actions
  }

  /// The stage that the workshop is at; the playbook's first where it does not have that one.
  public var stage: Playbook.Stage? {
    playbook.stage(details.stage) ?? playbook.stages.first
  }

  /// The gate of the workshop's stage, if it has one.
  public var stageGate: Gate? { stage?.gate.flatMap { playbook.gate($0) } }

  /// The actions that serve a question: the earliest due first, those without a date last, then by
  /// id.
  public func actions(for question: QuestionID) -> [(id: Slug, action: Action)] {
    Self.inOrder(actions.filter { $0.value.question == question })
  }

  /// All actions: the earliest due first, those without a date last, then by id.
  public var actionsInOrder: [(id: Slug, action: Action)] { Self.inOrder(actions) }

  /// The actions that serve each question, in the same order. One pass, where many questions are
  /// asked about.
  public var actionsByQuestion: [QuestionID: [(id: Slug, action: Action)]] {
    var served: [QuestionID: [(id: Slug, action: Action)]] = [:]
    for entry in actionsInOrder {
      if let question = entry.action.question { served[question, default: []].append(entry) }
    }
    return served
  }

  private static func inOrder(_ actions: [Slug: Action]) -> [(id: Slug, action: Action)] {
    actions.map { (id: $0.key, action: $0.value) }.sorted { first, second in
      let days = (first.action.due?.dayNumber ?? .max, second.action.due?.dayNumber ?? .max)
      return days.0 != days.1 ? days.0 < days.1 : first.id < second.id
    }
  }
}

/// A checkpoint: a named copy of a workshop's state that is never changed, kept as
/// `checkpoints/<date>-<slug>.json`.
public struct Checkpoint: Equatable, Sendable {
  /// The name it was given.
  public var name: String
  /// When it was taken. Its UTC date is the day it is scored on.
  public var taken: Timestamp
  /// The state as it was then.
  public var state: WorkshopState
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// A checkpoint of a state.
  public init(name: String, taken: Timestamp, state: WorkshopState) {
    self.name = name
    self.taken = taken
    self.state = state
    rest = JSONObject()
  }

  /// Reads a checkpoint's document. With a `playbook` the document's own is not read, which saves
  /// time for many documents that have the same one.
  public init(json: JSONValue, playbook given: Playbook? = nil) throws(JSONError) {
    var reader = try ObjectReader(json)
    try reader.format("checkpoint")
    name = try reader.string("name") ?? ""
    taken = try reader.requiredTimestamp("taken")
    let details: WorkshopDetails = try Self.document("workshop", &reader) {
      (json) throws(JSONError) in try WorkshopDetails(json: json)
    }
    let playbook: Playbook
    if let given {
      _ = reader.value("playbook")
      playbook = given
    } else {
      playbook = try Self.document("playbook", &reader) { (json) throws(JSONError) in
        let playbook = try Playbook(json: json)
        if let fault = playbook.faults.first {
          throw .unexpected(path: fault.path, expected: fault.message, found: "not so")
        }
        return playbook
      }
    }
    state = WorkshopState(details: details, playbook: playbook)
    state.answers = try reader.entries("answers", id: { QuestionID($0) }) {
      (answer: inout ObjectReader) throws(JSONError) in try Answer(&answer)
    }
    state.reveals = try reader.entries("reveals", id: { QuestionID($0) }) {
      (reveal: inout ObjectReader) throws(JSONError) in try Reveal(&reveal)
    }
    state.actions = try reader.entries("actions", id: { Slug($0) }) {
      (action: inout ObjectReader) throws(JSONError) in try Action(&action)
    }
    guard state.actions.count <= Bounds.actions else {
      throw .unexpected(
        path: reader.path.key("actions"), expected: "at most \(Bounds.actions) actions",
        found: "\(state.actions.count)")
    }
    rest = reader.rest
  }

  /// The checkpoint's document.
  public var json: JSONValue {
    var object = rest
    object["format"] = "pilotage/checkpoint/1"
    object["name"] = .string(name)
    object["taken"] = .string(taken.description)
    object["workshop"] = state.details.json
    object["playbook"] = state.playbook.json
    object["answers"] = Self.object(state.answers.map { ($0.key.text, $0.value.body) })
    object["reveals"] = Self.object(state.reveals.map { ($0.key.text, $0.value.body) })
    object["actions"] = Self.object(state.actions.map { ($0.key.text, $0.value.body) })
    return .object(object)
  }

  private static func object(_ entries: [(String, JSONObject)]) -> JSONValue {
    .object(JSONObject(entries.map { (key: $0.0, value: .object($0.1)) }))
  }

  /// A whole document at a key. The paths of its errors start from the outer document's root.
  private static func document<Document>(
    _ key: String, _ reader: inout ObjectReader, _ read: (JSONValue) throws(JSONError) -> Document
  ) throws(JSONError) -> Document {
    guard let value = reader.value(key) else { throw .missing(path: reader.path.key(key)) }
    do {
      return try read(value)
    } catch {
      throw error.below(reader.path.key(key))
    }
  }
}
