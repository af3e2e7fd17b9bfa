import Workshop

/// Something a person can ask for with a key, in the palette or with the mouse.
package enum Command: Hashable, Sendable {
  // Everywhere
  /// Leaving, help, the lists over the screen, undo, redo, saving and redrawing.
  case back, quit, help, palette, search, undo, redo, save, redraw, sayHowToLeave
  /// Suspending to the shell, mouse on or off, the list of themes, merging conflict copies.
  case suspend, toggleMouse, chooseTheme, mergeCopies
  /// Switches to the theme with this id.
  case useTheme(String)
  // Moving
  /// Moves the selection or scrolls.
  case up, down, left, right, pageUp, pageDown, first, last
  /// Selects a question in another decision, or the next one without an agreed answer.
  case previousDecision, nextDecision, nextOpenQuestion
  /// Goes to the field before or after and starts typing there.
  case previousField, nextField
  /// Goes into what is selected: types in it, opens it or takes its next choice.
  case enter
  // A question
  /// Agrees on a level.
  case setLevel(Level)
  /// Changes the selected answer: its level, note and dissent, or how its form is shown.
  case clearLevel, nobodyKnows, notApplicable, editNote, dissent, showAllFields, editOutside
  /// Selects a question, wherever it stands in the playbook.
  case goToQuestion(QuestionID)
  // A table
  /// Adds, deletes or moves a row of the table.
  case addRow, deleteRow, moveRowUp, moveRowDown
  // Gaps
  /// Supposes another level in the what-if, or shows how a figure came about.
  case supposeMore, supposeLess, supposeNothing, explain
  // The room
  /// The agenda, votes at the room's keyboard, the timer, and the run through the gate's questions.
  case showAgenda, showHands, passLaptop, toggleTimer, extendTimer, resetTimer, toggleEssentials
  // Voting
  /// Votes at this level, by a show of hands or in private.
  case ballot(Level)
  /// Other ballots (does not know, absent, none), a comment to one, and the reveal.
  case ballotUnknown, ballotAbsent, clearBallot, comment, reveal
  // The plan
  /// A new action, a question left to somebody, a thought to be parked.
  case newAction, askLater, park
  /// Changes the selected action, or goes to the question that it serves.
  case markDone, markDoing, toggleParked, dueSooner, dueLater, openQuestion
  /// Sets the level that an action is meant to reach.
  case reach(Level)
  /// Asks for a name and keeps a checkpoint under it.
  case takeCheckpoint
  // Screens
  /// Goes to another screen of the open workshop.
  case go(Place)
  /// The form for the details, the list of export formats.
  case editDetails, export
  /// The form for a new workshop, the sample workshop, and keeping the form.
  case newWorkshop, openSample, create
  /// Leaves the screen for the plain dialogue.
  case askPlainly
}
