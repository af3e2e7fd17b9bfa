import JSON

/// The team's answer to a question: a level, or why there is none.
public enum AnswerLevel: Hashable, Sendable {
  /// The level that the team agreed on.
  case level(Level)
  /// Nobody in the room knows.
  case unknown
  /// The question does not apply to this pilot.
  case notApplicable

  /// The level; `nil` for `unknown` and `notApplicable`.
  public var level: Level? {
    if case .level(let level) = self { level } else { nil }
  }

  /// Reads what is typed and stored: `0` to `4`, `unknown` or `notApplicable`; `nil` for anything
  /// else.
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

  /// The value as files hold it: a number, `"unknown"` or `"notApplicable"`.
  public var json: JSONValue {
    switch self {
    case .level(let level): JSONValue(level.rawValue)
    case .unknown: "unknown"
    case .notApplicable: "notApplicable"
    }
  }
}

/// The team answer to a question, kept as `answers/<question>.json`.
public struct Answer: Equatable, Sendable {
  /// The agreed level, or why there is none; `nil`: not agreed yet, though there are fields or a
  /// note.
  public var level: AnswerLevel?
  /// Why the question does not apply; empty otherwise.
  public var reason: String
  /// The field values by field id, as they are in the file. What does not suit the playbook is kept
  /// but not scored.
  public var fields: JSONObject
  /// What the team noted on the question.
  public var note: String
  /// Who sees it differently, by participant, with the reason.
  public var dissent: [Slug: String]
  /// When it was last changed; the store sets it.
  public var updated: Timestamp?
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// An answer that says nothing yet.
  public init() {
    level = nil
    reason = ""
    fields = JSONObject()
    note = ""
    dissent = [:]
    updated = nil
    rest = JSONObject()
  }

  /// Whether it says nothing and needs no file.
  public var isEmpty: Bool {
    level == nil && reason.isEmpty && fields.withoutEmptyMembers.isEmpty && note.isEmpty
      && dissent.isEmpty && rest.isEmpty
  }

  /// Whether both say the same; the time of the last change does not count.
  public func saysTheSame(as other: Answer) -> Bool {
    var copy = other
    copy.updated = updated
    return self == copy
  }
}

extension Answer {
  /// The question and the answer in the document of a file.
  public static func read(file json: JSONValue) throws(JSONError) -> (QuestionID, Answer) {
    var reader = try ObjectReader(json)
    try reader.format("answer")
    let question = try reader.question()
    return (question, try Answer(&reader))
  }

  /// An answer from its members without `format` and `question`, as a checkpoint holds it.
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
      func path() -> JSONPath { reader.path.key("dissent").key(member.key) }
      guard let id = Slug(member.key) else {
        throw .unexpected(path: path(), expected: "a participant's id", found: "another key")
      }
      guard case .string(let why) = member.value else {
        throw .unexpected(path: path(), expected: "text", found: member.value.kindName)
      }
      dissent[id] = try Bounds.checked(why, path())
    }
    self.dissent = dissent
    updated = try reader.timestamp("updated")
    rest = reader.rest
  }

  /// The members without `format` and `question`, as a checkpoint holds them.
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

  /// The document of the answer's file.
  public func json(of question: QuestionID) -> JSONValue {
    var object = body
    object["format"] = "pilotage/answer/1"
    object["question"] = .string(question.text)
    return .object(object)
  }
}
