import JSON

/// Where the room is now, for those who follow: `room.json`. Not worth keeping.
public struct Room: Equatable, Sendable {
  /// The question on the screen.
  public var question: QuestionID?
  /// When the timer runs out.
  public var timerEnds: Timestamp?
  /// Seconds that are left on a timer that is stopped.
  public var timerLeft: Int?
  /// Keys that this program does not know, kept.
  public var rest = JSONObject()

  public init(question: QuestionID? = nil, timerEnds: Timestamp? = nil, timerLeft: Int? = nil) {
    self.question = question
    self.timerEnds = timerEnds
    self.timerLeft = timerLeft
  }

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

  public var json: JSONValue {
    var object = rest
    object["format"] = "pilotage/room/1"
    object["question"] = question.map { .string($0.text) }
    object["timerEnds"] = timerEnds.map { .string($0.description) }
    object["timerLeft"] = timerLeft.map { JSONValue($0) }
    return .object(object)
  }
}
