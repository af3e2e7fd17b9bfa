import JSON
import Workshop

/// A change to a team answer as it is typed. All of it is carried out or none.
struct AnswerInput: Equatable {
  /// `0` to `4`, `unknown`, `notApplicable`; empty takes the level away.
  var level: String?
  /// `id=value`; an empty value clears the field.
  var fields: [String] = []
  /// `id=value`, appended to a list.
  var items: [String] = []
  /// `id:column=value,column=value`, appended to a table; `id=` empties it.
  var rows: [String] = []
  var note: String?
  /// Why the question does not apply.
  var reason: String?
  /// `ID: why`; without a why the dissent is taken back.
  var dissents: [String] = []

  var isEmpty: Bool { self == AnswerInput() }

  /// The edits in the order in which they are carried out: whole fields come before what is
  /// appended to them.
  func edits(
    of question: Question, in details: WorkshopDetails
  ) throws(UsageFault) -> [AnswerEdit] {
    var edits: [AnswerEdit] = []
    if let level { edits.append(.level(try Self.level(level))) }
    if let reason { edits.append(.reason(try TextArgument.checked(reason, "--reason"))) }
    for text in fields { edits.append(try field(text, of: question)) }
    for text in items { edits += try items(text, of: question) }
    for text in rows { edits.append(try RowInput(text, of: question).edit) }
    if let note { edits.append(.note(try TextArgument.checked(note, "--note"))) }
    for text in dissents { edits.append(try Self.dissent(text, in: details)) }
    return edits
  }

  private static func level(_ text: String) throws(UsageFault) -> AnswerLevel? {
    if text.isEmpty { return nil }
    guard let level = AnswerLevel(text) else { throw .answer(.noLevel(text)) }
    return level
  }

  private func field(_ text: String, of question: Question) throws(UsageFault) -> AnswerEdit {
    let (field, value) = try Self.pair(text, option: "--field", of: question)
    return .field(field.id, try field.checked(value))
  }

  private func items(_ text: String, of question: Question) throws(UsageFault) -> [AnswerEdit] {
    let (field, value) = try Self.pair(text, option: "--item", of: question)
    guard field.entry == .items else {
      throw .answer(.notForKind(option: "--item", field.id, field.kind))
    }
    guard let items = try field.checked(value)?.array else { throw .answer(.blankItem(field.id)) }
    return items.compactMap(\.string).map { .appendItem(field.id, $0) }
  }

  private static func pair(
    _ text: String, option: String, of question: Question
  ) throws(UsageFault) -> (Field, String) {
    guard let (name, _, value) = text.cut(at: "=") else {
      throw .answer(.noEqualsSign(option: option, text))
    }
    return (try question.field(named: name.trimmed), value)
  }

  private static func dissent(
    _ text: String, in details: WorkshopDetails
  ) throws(UsageFault) -> AnswerEdit {
    guard let (id, _, why) = text.cut(at: ":") else { throw .answer(.noDissent(text)) }
    let participant = try details.participant(named: id.trimmed)
    let reason = try TextArgument.checked(why.trimmed, "--dissent")
    return .dissent(participant, reason.isEmpty ? nil : reason)
  }
}

extension Question {
  func field(named text: String) throws(UsageFault) -> Field {
    guard let field = FieldID(text).flatMap({ field($0) }) else {
      throw .unknown(.field, text, among: fields.map(\.id.text))
    }
    return field
  }
}

extension Field {
  /// What a typed text is as a value of this field; `nil`: blank.
  func checked(_ text: String) throws(UsageFault) -> JSONValue? {
    do {
      return try value(typed: text)
    } catch {
      if case .notForText(let kind) = error {
        throw .answer(.notForKind(option: "--field", id, kind))
      }
      throw .answer(.input(id, error))
    }
  }
}

extension AnswerInput {
  /// Makes sure that the answer's level can be kept, where these arguments touch it: what is in the
  /// file already is for `validate` to name.
  func check(_ answer: Answer, to question: QuestionID, in playbook: Playbook) throws(UsageFault) {
    guard level != nil || reason != nil else { return }
    if let objection = playbook.objection(to: answer, of: question) {
      throw .answer(.objection(question, objection))
    }
    if answer.level != .notApplicable, !answer.reason.isBlank {
      throw .answer(.reasonForOtherLevel)
    }
  }
}
