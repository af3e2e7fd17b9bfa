import Session
import Workshop

/// Clicks on the board or in a question, the same on all screens that show them.
enum QuestionClick {
  static func perform(
    _ target: Picture.Target, opens: Bool, _ session: inout Session
  ) -> [Effect] {
    switch target {
    case .decision(let index):
      if session.selectedQuestion?.decisionIndex != index,
        let first = session.open?.playbook.firstIndex(ofDecision: index)
      {
        session.select(first)
        session.go(.board)
      }
    case .question(let index):
      let isSelected = index == session.selection
      if !isSelected { session.select(index) }
      session.go(.board)
      if opens || isSelected && session.size.width < BoardLayout.wide { session.goInto() }
    case .level:
      // A click only selects the ladder; agreeing on a level takes a digit.
      if session.place == .board { session.goInto(.ladder) } else { session.focus.item = .ladder }
      session.say("Press the digit to agree on a level.")
    case .item(let item):
      let isSelected = session.place == .question && session.focus.item == item
      session.goInto(item)
      if opens || isSelected { return session.typeInSelectedItem(fromEnter: true) }
    case .cell(let row, _):
      session.go(.table)
      session.focus.row = row
      if opens { return session.typeInSelectedCell() }
    default: break
    }
    return []
  }
}
