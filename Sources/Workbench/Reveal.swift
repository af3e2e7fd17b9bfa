import Session
import TerminalKit

extension Workbench {
  /// Goes to where the ballots that have just been revealed are to be seen.
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
