/// Where the person is: each has keys of its own.
public enum Place: Hashable, Sendable, CaseIterable {
  /// Workshops nearby and recent.
  case home
  /// The form for a new workshop, or for the details of the one that is open.
  case details
  /// The five decisions.
  case board
  /// Inside a question: its evidence, note and dissent.
  case question
  /// Inside a table of a question.
  case table
  case gaps
  case summary
  /// A list over the screen: palette, search, a choice.
  case list
  /// A text over the screen: help, explanation.
  case reading
}
