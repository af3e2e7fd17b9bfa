import Workshop

/// A text of a workshop's that people wrote freely, and that may tell who they are even where no
/// name stands in it.
public enum FreeText: Hashable, Sendable {
  case title, organisation, pilot
  /// The name of a checkpoint.
  case checkpoint
  case field(QuestionID, FieldID)
  case note(QuestionID)
  /// Why a question does not apply.
  case reason(QuestionID)
  case dissents(QuestionID)
  /// Comments on ballots.
  case comments(QuestionID)
  case action(Slug)
}
