import Workshop

/// Something a person can ask for with a key, in the palette or with the mouse.
package enum Command: Hashable, Sendable {
  // Everywhere
  case back, quit, help, palette, search, undo, redo, save, redraw, sayHowToLeave
  case suspend, toggleMouse, chooseTheme, mergeCopies
  case useTheme(String)
  // Moving
  case up, down, left, right, pageUp, pageDown, first, last
  case previousDecision, nextDecision, nextOpenQuestion
  /// To the field before or behind, and on with typing.
  case previousField, nextField
  case enter
  // A question
  case setLevel(Level)
  case clearLevel, nobodyKnows, notApplicable, editNote, dissent, showAllFields, editOutside
  case goToQuestion(QuestionID)
  // A table
  case addRow, deleteRow, moveRowUp, moveRowDown
  // Gaps
  case supposeMore, supposeLess, supposeNothing, explain
  // The room
  case showAgenda, showHands, passLaptop, toggleTimer, extendTimer, resetTimer, toggleEssentials
  // Voting
  /// The level that somebody shows, or gives in private.
  case ballot(Level)
  case ballotUnknown, ballotAbsent, clearBallot, comment, reveal
  // The plan
  case newAction, askLater, park
  case markDone, markDoing, toggleParked, dueSooner, dueLater, openQuestion
  /// The level an action is to reach.
  case reach(Level)
  case takeCheckpoint
  // Screens
  /// To another screen of the open workshop.
  case go(Place)
  case editDetails, export
  case newWorkshop, openSample, create
  /// Goes on as a plain dialogue, outside the screen.
  case askPlainly
}
