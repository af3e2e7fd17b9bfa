import Session
import TerminalKit
import Workshop

/// Inside a table of a question's evidence.
struct TableScreen: Screen {
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let (id, field) = session.selectedTable else {
      session.go(.question)
      return []
    }
    let last = max(0, session.rows(of: field.id, in: id).count - 1)
    let row = min(session.focus.row, last)
    session.focus.row = row
    switch command {
    case .back: session.go(.question)
    case .up: session.focus.row = max(0, row - 1)
    case .down: session.focus.row = min(last, row + 1)
    case .first, .pageUp: session.focus.row = 0
    case .last, .pageDown: session.focus.row = last
    case .left: session.focus.column = max(0, session.focus.column - 1)
    case .right: session.focus.column = min(field.columns.count - 1, session.focus.column + 1)
    case .enter: return session.typeInSelectedCell()
    case .addRow: return session.addRow()
    case .deleteRow: return session.deleteRow()
    case .moveRowUp: return session.moveRow(by: -1)
    case .moveRowDown: return session.moveRow(by: 1)
    default: session.refuse("Esc leaves the table first.")
    }
    return []
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    QuestionClick.perform(target, opens: opens, &session)
  }

  mutating func keepInView(_ session: inout Session) {
    QuestionView.keepInView(&session)
    guard let (id, field) = session.selectedTable else { return session.go(.question) }
    let rows = session.rows(of: field.id, in: id).count
    session.focus.row = max(0, min(session.focus.row, rows - 1))
    session.focus.column = max(0, min(session.focus.column, field.columns.count - 1))
  }

  func draw(_ picture: inout Picture, _ session: Session) {
    QuestionView(session: session).drawScreen(&picture)
  }

  func advice(_ session: Session) -> String {
    "Enter types in the cell, + adds a row, D deletes it, Esc leaves the table."
  }

  func explanation(_ session: Session) -> TextOverlay? {
    let question = session.selectedQuestion
    return Explanation.text(of: question.map { .question($0.id) }, in: question, session)
  }
}
