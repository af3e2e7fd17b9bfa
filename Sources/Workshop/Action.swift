import JSON

/// An action: something to do about a gap, kept as `actions/<id>.json`.
public struct Action: Equatable, Sendable {
  /// How far an action has come. The raw values are those of the files.
  public enum Status: String, CaseIterable, Sendable {
    /// In the parking lot: a thought that is not planned yet.
    case parked
    /// Planned and not begun.
    case open
    /// Under way.
    case doing
    /// Finished.
    case done
    /// Given up.
    case dropped
  }

  /// What is to be done, in the room's words.
  public var text: String
  /// The name of the person who does it; empty: nobody yet.
  public var owner: String
  /// The day by which it is to be done; `nil`: no date.
  public var due: CalendarDate?
  /// How far it has come.
  public var status: Status
  /// The question whose gap it closes; `nil`: it serves none.
  public var question: QuestionID?
  /// The level that the question will have once this is done; the forecast counts on it.
  public var reaches: Level?
  /// When it was added; the store sets it.
  public var created: Timestamp?
  /// When it was last changed; the store sets it.
  public var updated: Timestamp?
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// An action with a text and nothing else.
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

  /// The id and the action in the document of a file.
  public static func read(file json: JSONValue) throws(JSONError) -> (Slug, Action) {
    var reader = try ObjectReader(json)
    try reader.format("action")
    let id = try reader.id("id")
    return (id, try Action(&reader))
  }

  /// An action from its members without `format` and `id`, as a checkpoint holds it.
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

  /// The members without `format` and `id`, as a checkpoint holds them.
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

  /// The document of the action's file.
  public func json(id: Slug) -> JSONValue {
    var object = body
    object["format"] = "pilotage/action/1"
    object["id"] = .string(id.text)
    return .object(object)
  }
}
