import JSON

/// What a team answers a question with, in place of or as a level.
public enum AnswerLevel: Hashable, Sendable {
  case level(Level)
  /// Nobody in the room knows.
  case unknown
  /// The question does not apply to this pilot.
  case notApplicable

  public var level: Level? {
    if case .level(let level) = self { level } else { nil }
  }

  /// As it is typed and stored: `0` to `4`, `unknown`, `notApplicable`.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "unknown": self = .unknown
    case "notApplicable": self = .notApplicable
    default:
      guard text.utf8.count == 1, let number = Int(text), let level = Level(rawValue: number)
      else { return nil }
      self = .level(level)
    }
  }

  public var json: JSONValue {
    switch self {
    case .level(let level): JSONValue(level.rawValue)
    case .unknown: "unknown"
    case .notApplicable: "notApplicable"
    }
  }
}

/// What the team agreed on a question: `answers/<question>.json`.
public struct Answer: Equatable, Sendable {
  /// `nil`: there are fields or a note, but no agreed level.
  public var level: AnswerLevel?
  /// Why the question does not apply.
  public var reason: String
  /// The field values as they are in the file. What does not suit the playbook is kept and counts
  /// for nothing.
  public var fields: JSONObject
  public var note: String
  /// Who dissents, and why.
  public var dissent: [Slug: String]
  public var updated: Timestamp?
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  public init() {
    level = nil
    reason = ""
    fields = JSONObject()
    note = ""
    dissent = [:]
    updated = nil
    rest = JSONObject()
  }

  /// Whether there is nothing in it worth keeping.
  public var isEmpty: Bool {
    level == nil && reason.isEmpty && fields.withoutEmptyMembers.isEmpty && note.isEmpty
      && dissent.isEmpty && rest.isEmpty
  }

  /// Whether it says the same, whenever it was said.
  public func saysTheSame(as other: Answer) -> Bool {
    var copy = other
    copy.updated = updated
    return self == copy
  }
}

extension Answer {
  /// A whole file: the question it answers, and the answer.
  public static func read(file json: JSONValue) throws(JSONError) -> (QuestionID, Answer) {
    var reader = try ObjectReader(json)
    try reader.format("answer")
    let question = try reader.question()
    return (question, try Answer(&reader))
  }

  /// The answer without `format` and `question`, as it stands in a checkpoint.
  init(_ reader: inout ObjectReader) throws(JSONError) {
    switch reader.value("level") {
    case nil: level = nil
    case .string(let text)? where text == "unknown" || text == "notApplicable":
      level = AnswerLevel(text)
    case let value?:
      guard let number = value.number, let integer = Int(exactly: number),
        let level = Level(rawValue: integer)
      else {
        throw .unexpected(
          path: reader.path.key("level"), expected: #"0 to 4, "unknown" or "notApplicable""#,
          found: String(decoding: CanonicalJSON.line(value), as: UTF8.self))
      }
      self.level = .level(level)
    }
    reason = try reader.text("reason")
    fields = try reader.object("fields") ?? JSONObject()
    note = try reader.text("note")
    var dissent: [Slug: String] = [:]
    for member in (try reader.object("dissent") ?? JSONObject()).members {
      func index() -> JSONPath { reader.path.key("dissent").key(member.key) }
      guard let id = Slug(member.key) else {
        throw .unexpected(path: index(), expected: "a participant's id", found: "another key")
      }
      guard case .string(let why) = member.value else {
        throw .unexpected(path: index(), expected: "text", found: member.value.kindName)
      }
      dissent[id] = try Bounds.checked(why, index())
    }
    self.dissent = dissent
    updated = try reader.timestamp("updated")
    rest = reader.rest
  }

  /// The members without `format` and `question`.
  public var body: JSONObject {
    var object = rest
    object["level"] = level?.json
    object["reason"] = .string(reason)
    object["fields"] = .object(fields)
    object["note"] = .string(note)
    var reasons = JSONObject()
    for (id, why) in dissent { reasons[id.text] = .string(why) }
    object["dissent"] = .object(reasons)
    object["updated"] = updated.map { .string($0.description) }
    return object
  }

  /// The whole file.
  public func json(of question: QuestionID) -> JSONValue {
    var object = body
    object["format"] = "pilotage/answer/1"
    object["question"] = .string(question.text)
    return .object(object)
  }
}
