/// A change to an action, made on whatever the action is when it is saved: what it does not name
/// stays as it is, whoever changed that.
public enum ActionEdit: Equatable, Sendable {
  case text(String)
  /// Empty: nobody.
  case owner(String)
  /// `nil`: no date.
  case due(CalendarDate?)
  case status(Action.Status)
  /// `nil`: it serves no question.
  case question(QuestionID?)
  /// `nil`: it reaches no level.
  case reaches(Level?)
}

extension Action {
  /// Carries out a change.
  public mutating func apply(_ edit: ActionEdit) {
    switch edit {
    case .text(let text): self.text = text
    case .owner(let owner): self.owner = owner
    case .due(let due): self.due = due
    case .status(let status): self.status = status
    case .question(let question):
      self.question = question
      // A level is one of a question; without one nothing is reached.
      if question == nil { reaches = nil }
    case .reaches(let level): reaches = level
    }
  }

  public mutating func apply(_ edits: [ActionEdit]) {
    for edit in edits { apply(edit) }
  }
}
