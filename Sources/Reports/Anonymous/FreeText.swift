import Workshop

/// A place in a workshop where people write freely. What they write can tell who they are even
/// without a name.
public enum FreeText: Hashable, Sendable {
  /// The title of the workshop.
  case title
  /// The name of the organisation.
  case organisation
  /// What the pilot is to do.
  case pilot
  /// The name of a checkpoint.
  case checkpoint
  /// A field of an answer.
  case field(QuestionID, FieldID)
  /// The note on a question.
  case note(QuestionID)
  /// Why a question does not apply.
  case reason(QuestionID)
  /// The reasons of those who dissent on a question.
  case dissents(QuestionID)
  /// The comments on the ballots of a question.
  case comments(QuestionID)
  /// The text of an action.
  case action(Slug)
}
