/// A change to one part of an action.
///
/// It is applied to the action as it is on the disk when it is saved, so that what others changed
/// in the meantime stays.
public enum ActionEdit: Equatable, Sendable {
  /// What is to be done.
  case text(String)
  /// Who does it; empty: nobody.
  case owner(String)
  /// When it is due; `nil`: no date.
  case due(CalendarDate?)
  /// How far it has come.
  case status(Action.Status)
  /// The question it serves; `nil`: none. Without a question no level is reached either.
  case question(QuestionID?)
  /// The level of the question it will reach; `nil`: none.
  case reaches(Level?)
}

extension Action {
  /// Makes a change.
  public mutating func apply(_ edit: ActionEdit) {
    switch edit {
    case .text(let text): self.text = text
    case .owner(let owner): self.owner = owner
    case .due(let due): self.due = due
    case .status(let status): self.status = status
    case .question(let question):
      self.question = question
      // The level is a level of the question, so it goes with it.
      if question == nil { reaches = nil }
    case .reaches(let level): reaches = level
    }
  }

  /// Makes changes one after the other.
  public mutating func apply(_ edits: [ActionEdit]) {
    for edit in edits { apply(edit) }
  }
}
