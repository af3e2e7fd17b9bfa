import JSON

/// Something to do about a gap: `actions/<id>.json`.
public struct Action: Equatable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    case parked, open, doing, done, dropped
  }

  public var text: String
  public var owner: String
  public var due: CalendarDate?
  public var status: Status
  /// The question it serves.
  public var question: QuestionID?
  /// The level of that question it will reach.
  public var reaches: Level?
  public var created: Timestamp?
  public var updated: Timestamp?
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  public init(text: String, status: Status = .open) {
    self.text = text
    owner = ""
    due = nil
    self.status = status
    question = nil
    reaches = nil
    created = nil
    updated = nil
    rest = JSONObject()
  }

  /// Whether it is still to be done: open or doing.
  public var isPending: Bool { status == .open || status == .doing }

  /// Whether it should have been done before `day`.
  public func isOverdue(on day: CalendarDate) -> Bool {
    isPending && due.map { $0 < day } ?? false
  }

  /// A whole file: the action's id, and the action.
  public static func read(file json: JSONValue) throws(JSONError) -> (Slug, Action) {
    var reader = try ObjectReader(json)
    try reader.format("action")
    let id = try reader.id("id")
    return (id, try Action(&reader))
  }

  /// The action without `format` and `id`, as it stands in a checkpoint.
  init(_ reader: inout ObjectReader) throws(JSONError) {
    text = try reader.text("text")
    owner = try reader.text("owner")
    due = try reader.parsed("due", expected: "a date such as 2026-12-11") { CalendarDate($0) }
    status =
      try reader.parsed(
        "status", expected: Status.allCases.map(\.rawValue).joined(separator: ", ")
      ) { Status(rawValue: $0) } ?? .open
    question = try reader.parsed("question", expected: "a question's id") { QuestionID($0) }
    if let number = try reader.integer("reaches") {
      guard let level = Level(rawValue: number) else {
        throw .unexpected(
          path: reader.path.key("reaches"), expected: "a level from 0 to 4", found: "\(number)")
      }
      reaches = level
    } else {
      reaches = nil
    }
    created = try reader.timestamp("created")
    updated = try reader.timestamp("updated")
    rest = reader.rest
  }

  /// The members without `format` and `id`.
  public var body: JSONObject {
    var object = rest
    object["text"] = .string(text)
    object["owner"] = .string(owner)
    object["due"] = due.map { .string($0.description) }
    object["status"] = .string(status.rawValue)
    object["question"] = question.map { .string($0.text) }
    object["reaches"] = reaches.map { JSONValue($0.rawValue) }
    object["created"] = created.map { .string($0.description) }
    object["updated"] = updated.map { .string($0.description) }
    return object
  }

  /// The whole file.
  public func json(id: Slug) -> JSONValue {
    var object = body
    object["format"] = "pilotage/action/1"
    object["id"] = .string(id.text)
    return .object(object)
  }
}
