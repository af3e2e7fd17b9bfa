import JSON

/// One participant's own level for one question.
public struct Ballot: Equatable, Sendable {
  /// The level; `nil`: they do not know, which is counted but is no rating.
  public var level: Level?
  /// What they want to say about it.
  public var comment: String
  /// When it was cast; the store sets it, and a reveal leaves it out.
  public var updated: Timestamp?
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// A ballot with a level, or with `nil` for "I do not know".
  public init(level: Level?, comment: String = "", updated: Timestamp? = nil) {
    self.level = level
    self.comment = comment
    self.updated = updated
    rest = JSONObject()
  }

  init(_ reader: inout ObjectReader) throws(JSONError) {
    switch reader.value("level") {
    case .string("unknown")?: level = nil
    case let value:
      guard let number = value?.number, let integer = Int(exactly: number),
        let level = Level(rawValue: integer)
      else {
        throw .unexpected(
          path: reader.path.key("level"), expected: #"0 to 4 or "unknown""#,
          found: value?.kindName ?? "nothing")
      }
      self.level = level
    }
    comment = try reader.text("comment")
    updated = try reader.timestamp("updated")
    rest = reader.rest
  }

  var json: JSONValue {
    var object = rest
    object["level"] = level.map { JSONValue($0.rawValue) } ?? "unknown"
    object["comment"] = .string(comment)
    object["updated"] = updated.map { .string($0.description) }
    return .object(object)
  }

  static func json(_ ballots: some Sequence<(String, Ballot)>) -> JSONValue {
    var object = JSONObject()
    for (key, ballot) in ballots { object[key] = ballot.json }
    return .object(object)
  }
}

/// All the ballots of one participant, private until revealed, kept as
/// `ballots/<participant>.json`.
public struct BallotPaper: Equatable, Sendable {
  /// Whose ballots they are.
  public let participant: Slug
  /// The ballots by question.
  public var ballots: [QuestionID: Ballot]
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// A paper of ballots, without any to begin with.
  public init(participant: Slug, ballots: [QuestionID: Ballot] = [:]) {
    self.participant = participant
    self.ballots = ballots
    rest = JSONObject()
  }

  /// Reads the document of a file.
  public init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    try reader.format("ballot")
    participant = try reader.requiredParsed("participant", expected: "a participant's id") {
      Slug($0)
    }
    ballots = try reader.entries("ballots", id: { QuestionID($0) }) {
      (ballot: inout ObjectReader) throws(JSONError) in try Ballot(&ballot)
    }
    rest = reader.rest
  }

  /// The document of the paper's file.
  public var json: JSONValue {
    var object = rest
    object["format"] = "pilotage/ballot/1"
    object["participant"] = .string(participant.text)
    object["ballots"] = Ballot.json(ballots.map { ($0.key.text, $0.value) })
    return .object(object)
  }
}

/// The ballots of one question as they were when it was revealed, kept as
/// `reveals/<question>.json`.
public struct Reveal: Equatable, Sendable {
  /// When the question was revealed.
  public var at: Timestamp
  /// The ballots by participant. They have no times.
  public var ballots: [Slug: Ballot]
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// A reveal of ballots at a time.
  public init(at: Timestamp, ballots: [Slug: Ballot]) {
    self.at = at
    self.ballots = ballots
    rest = JSONObject()
  }

  /// The question and its reveal in the document of a file.
  public static func read(file json: JSONValue) throws(JSONError) -> (QuestionID, Reveal) {
    var reader = try ObjectReader(json)
    try reader.format("reveal")
    let question = try reader.question()
    return (question, try Reveal(&reader))
  }

  /// A reveal from its members without `format` and `question`, as a checkpoint holds it.
  init(_ reader: inout ObjectReader) throws(JSONError) {
    at = try reader.requiredTimestamp("at")
    ballots = try reader.entries("ballots", id: { Slug($0) }) {
      (ballot: inout ObjectReader) throws(JSONError) in try Ballot(&ballot)
    }
    rest = reader.rest
  }

  /// The members without `format` and `question`, as a checkpoint holds them.
  public var body: JSONObject {
    var object = rest
    object["at"] = .string(at.description)
    object["ballots"] = Ballot.json(ballots.map { ($0.key.text, $0.value) })
    return object
  }

  /// The document of the reveal's file.
  public func json(of question: QuestionID) -> JSONValue {
    var object = body
    object["format"] = "pilotage/reveal/1"
    object["question"] = .string(question.text)
    return .object(object)
  }
}
