import JSON

/// Where the room is now, for those who follow it, kept as `room.json`. It is never part of a
/// state, a history or a merge.
public struct Room: Equatable, Sendable {
  /// The question on the facilitator's screen; `nil`: none.
  public var question: QuestionID?
  /// When the running timer ends; `nil`: none is running.
  public var timerEnds: Timestamp?
  /// The seconds left on a stopped timer; `nil`: there is none.
  public var timerLeft: Int?
  /// Keys that this program does not know, kept.
  public var rest = JSONObject()

  /// A room at a question, with a timer that is running or stopped.
  public init(question: QuestionID? = nil, timerEnds: Timestamp? = nil, timerLeft: Int? = nil) {
    self.question = question
    self.timerEnds = timerEnds
    self.timerLeft = timerLeft
  }

  /// Reads the document of the file.
  public init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    try reader.format("room")
    question = try reader.parsed("question", expected: "a question's id") { QuestionID($0) }
    timerEnds = try reader.parsed("timerEnds", expected: "a time such as 2026-11-23T10:12:00Z") {
      Timestamp($0)
    }
    timerLeft = try reader.integer("timerLeft")
    rest = reader.rest
  }

  /// The document of the file.
  public var json: JSONValue {
    var object = rest
    object["format"] = "pilotage/room/1"
    object["question"] = question.map { .string($0.text) }
    object["timerEnds"] = timerEnds.map { .string($0.description) }
    object["timerLeft"] = timerLeft.map { JSONValue($0) }
    return .object(object)
  }
}
