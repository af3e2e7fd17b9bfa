import Session
import TerminalKit

extension Workbench {
  /// Goes to a screen that shows the newly revealed ballots.
  mutating func showRevealed() {
    guard session.revealed != nil else { return }
    session.revealed = nil
    session.overlay = nil
    if session.place != .question, session.place != .table {
      session.go(.board)
      if QuestionView(session: session).roomIsSeenOnBoard { return }
    }
    session.goInto(.room)
  }
}
