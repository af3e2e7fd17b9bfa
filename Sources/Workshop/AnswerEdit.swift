import JSON

/// A change to one part of a team answer.
///
/// It is applied to the answer as it is on the disk when it is saved, so that what others changed
/// in the meantime stays.
public enum AnswerEdit: Equatable, Sendable {
  /// The agreed level; `nil` removes it. Any level but `notApplicable` removes the reason as well.
  case level(AnswerLevel?)
  /// Why the question does not apply.
  case reason(String)
  /// The value of a field; `nil` clears it.
  case field(FieldID, JSONValue?)
  /// One more item at the end of a list field.
  case appendItem(FieldID, String)
  /// One more row at the end of a table field.
  case appendRow(FieldID, JSONObject)
  /// The note.
  case note(String)
  /// A participant's reason to see it differently; `nil`: they no longer do.
  case dissent(Slug, String?)
}

extension Answer {
  /// Makes a change.
  public mutating func apply(_ edit: AnswerEdit) {
    switch edit {
    case .level(let level):
      self.level = level
      // The reason says why the question does not apply. With a level it has no meaning.
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

  /// Makes changes one after the other.
  public mutating func apply(_ edits: [AnswerEdit]) {
    for edit in edits { apply(edit) }
  }
}

extension Playbook {
  /// Why an answer of "not applicable" is not accepted; `nil`: it is, or the answer is another.
  ///
  /// It needs a reason, and a question that a gate names always applies.
  public func objection(to answer: Answer, of question: QuestionID) -> Fault.Reason? {
    guard answer.level == .notApplicable else { return nil }
    if isNamedByGate(question) { return .namedByGate }
    return answer.reason.isBlank ? .needsReason : nil
  }
}
