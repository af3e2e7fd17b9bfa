import JSON

/// Everything of a workshop that is scored and exported: what it is, its playbook, what the team
/// agreed, the revealed ballots and the actions.
public struct WorkshopState: Equatable, Sendable {
  public var details: WorkshopDetails
  public var playbook: Playbook
  public var answers: [QuestionID: Answer]
  public var reveals: [QuestionID: Reveal]
  public var actions: [Slug: Action]

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

  /// The stage the workshop is at. One the playbook does not have counts as its first.
  public var stage: Playbook.Stage? {
    playbook.stage(details.stage) ?? playbook.stages.first
  }

  /// The gate of the workshop's stage, if it has one.
  public var stageGate: Gate? { stage?.gate.flatMap { playbook.gate($0) } }

  /// The actions that serve a question, those due first, then by id.
  public func actions(for question: QuestionID) -> [(id: Slug, action: Action)] {
    Self.inOrder(actions.filter { $0.value.question == question })
  }

  /// All actions: those due first, then those without a date; then by id.
  public var actionsInOrder: [(id: Slug, action: Action)] { Self.inOrder(actions) }

  /// The actions that serve a question, by question: for whoever asks for many of them.
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

/// An immutable, named copy of the state of a workshop: `checkpoints/<date>-<slug>.json`.
public struct Checkpoint: Equatable, Sendable {
  public var name: String
  public var taken: Timestamp
  public var state: WorkshopState
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  public init(name: String, taken: Timestamp, state: WorkshopState) {
    self.name = name
    self.taken = taken
    self.state = state
    rest = JSONObject()
  }

  /// Reads a checkpoint; a playbook handed in is taken in place of the document's own, which then
  /// is not read (for a run over many documents with the same one).
  public init(json: JSONValue, playbook known: Playbook? = nil) throws(JSONError) {
    var reader = try ObjectReader(json)
    try reader.format("checkpoint")
    name = try reader.string("name") ?? ""
    taken = try reader.requiredTimestamp("taken")
    let details: WorkshopDetails = try Self.document("workshop", &reader) {
      (json) throws(JSONError) in try WorkshopDetails(json: json)
    }
    let playbook: Playbook
    if let known {
      _ = reader.value("playbook")
      playbook = known
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

  /// A whole document at a key, its errors' paths below that key.
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
