/// Where the person is: a screen, or a list or text over it. Each has its own keys.
package enum Place: Hashable, Sendable, CaseIterable {
  /// The list of recent and nearby workshops.
  case home
  /// The form for a new workshop, or for the details of the open one.
  case details
  /// The board of decisions and their questions.
  case board
  /// Inside a question: its evidence, note and dissent.
  case question
  /// Inside a table of a question.
  case table
  /// The gap analysis and its what-if.
  case gaps
  /// The summary of the workshop, to read and to export.
  case summary
  /// The vote of all hands: the facilitator types a digit for each participant.
  case hands
  /// The private vote of one participant at the room's keyboard.
  case pass
  /// The plan: actions to do, parked thoughts, and the forecast.
  case actions
  /// The form for one action, drawn over the screen below.
  case action
  /// The agreement by role group: who sees which question differently.
  case agreement
  /// The progress since earlier checkpoints.
  case progress
  /// The room view: one question in large type for the projector.
  case room
  /// A list over the screen: the palette, the search or a choice.
  case list
  /// A text over the screen: help or an explanation.
  case reading
}
