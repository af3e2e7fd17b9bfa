import JSON

/// A change to a team answer, made on whatever the answer is when it is saved: what it does not
/// name stays as it is, whoever changed that.
public enum AnswerEdit: Equatable, Sendable {
  /// `nil` takes the level away.
  case level(AnswerLevel?)
  case reason(String)
  /// `nil` clears the field.
  case field(FieldID, JSONValue?)
  /// Adds an item to a list.
  case appendItem(FieldID, String)
  /// Adds a row to a table.
  case appendRow(FieldID, JSONObject)
  case note(String)
  /// `nil`: they do not dissent any more.
  case dissent(Slug, String?)
}

extension Answer {
  /// Carries out a change.
  public mutating func apply(_ edit: AnswerEdit) {
    switch edit {
    case .level(let level):
      self.level = level
      // A reason belongs to "not applicable"; with a level it would be left over.
      if level != .notApplicable { reason = "" }
    case .reason(let text): reason = text
    case .field(let id, let value): fields[id.text] = value
    case .appendItem(let id, let item):
      fields[id.text] = .array((fields[id.text]?.array ?? []) + [.string(item)])
    case .appendRow(let id, let row):
      fields[id.text] = .array((fields[id.text]?.array ?? []) + [.object(row)])
    case .note(let text): note = text
    case .dissent(let participant, let why): dissent[participant] = why
    }
  }

  public mutating func apply(_ edits: [AnswerEdit]) {
    for edit in edits { apply(edit) }
  }
}

extension Playbook {
  /// Why an answer's level can't be kept, if it can't: not applicable needs a reason, and is not
  /// open to a question that a gate names.
  public func objection(to answer: Answer, of question: QuestionID) -> Fault.Reason? {
    guard answer.level == .notApplicable else { return nil }
    if isNamedByGate(question) { return .namedByGate }
    return answer.reason.isBlank ? .needsReason : nil
  }
}
