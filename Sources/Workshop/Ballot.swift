import JSON

/// One participant's own view of one question.
public struct Ballot: Equatable, Sendable {
  /// `nil`: they do not know, which is no rating.
  public var level: Level?
  public var comment: String
  public var updated: Timestamp?
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

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

/// All the ballots of one participant, private until revealed: `ballots/<participant>.json`.
public struct BallotPaper: Equatable, Sendable {
  public let participant: Slug
  public var ballots: [QuestionID: Ballot]
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  public init(participant: Slug, ballots: [QuestionID: Ballot] = [:]) {
    self.participant = participant
    self.ballots = ballots
    rest = JSONObject()
  }

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

  public var json: JSONValue {
    var object = rest
    object["format"] = "pilotage/ballot/1"
    object["participant"] = .string(participant.text)
    object["ballots"] = Ballot.json(ballots.map { ($0.key.text, $0.value) })
    return .object(object)
  }
}

/// The ballots of one question as they were at its reveal: `reveals/<question>.json`.
public struct Reveal: Equatable, Sendable {
  public var at: Timestamp
  public var ballots: [Slug: Ballot]
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  public init(at: Timestamp, ballots: [Slug: Ballot]) {
    self.at = at
    self.ballots = ballots
    rest = JSONObject()
  }

  /// A whole file: the question, and its revealed ballots.
  public static func read(file json: JSONValue) throws(JSONError) -> (QuestionID, Reveal) {
    var reader = try ObjectReader(json)
    try reader.format("reveal")
    let question = try reader.question()
    return (question, try Reveal(&reader))
  }

  /// The reveal without `format` and `question`, as it stands in a checkpoint.
  init(_ reader: inout ObjectReader) throws(JSONError) {
    at = try reader.requiredTimestamp("at")
    ballots = try reader.entries("ballots", id: { Slug($0) }) {
      (ballot: inout ObjectReader) throws(JSONError) in try Ballot(&ballot)
    }
    rest = reader.rest
  }

  /// The members without `format` and `question`.
  public var body: JSONObject {
    var object = rest
    object["at"] = .string(at.description)
    object["ballots"] = Ballot.json(ballots.map { ($0.key.text, $0.value) })
    return object
  }

  /// The whole file.
  public func json(of question: QuestionID) -> JSONValue {
    var object = body
    object["format"] = "pilotage/reveal/1"
    object["question"] = .string(question.text)
    return .object(object)
  }
}
