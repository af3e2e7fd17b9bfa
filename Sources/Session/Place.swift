/// Where the person is: each has keys of its own.
package enum Place: Hashable, Sendable, CaseIterable {
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
  /// All hands at once: the facilitator types a digit for each participant.
  case hands
  /// One participant at the room's keyboard, in private.
  case pass
  /// The plan: what was promised, what is parked, what doing all of it brings.
  case actions
  /// The form for one action, over the screen it was asked for on.
  case action
  /// Who sees it differently, by role group.
  case agreement
  /// Checkpoints, and what changed since.
  case progress
  /// One question, large and calm, for the projector.
  case room
  /// A list over the screen: palette, search, a choice.
  case list
  /// A text over the screen: help, explanation.
  case reading
}
