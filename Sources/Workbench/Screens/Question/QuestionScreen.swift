import Session
import TerminalKit
import Workshop

/// Inside a question: its levels, evidence, note and dissent, beside the decisions on a wide
/// terminal.
struct QuestionScreen: Screen {
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    switch command {
    case .up: move(by: -1, &session)
    case .down: move(by: 1, &session)
    case .pageUp: move(by: -5, &session)
    case .pageDown: move(by: 5, &session)
    case .previousField:
      if session.focus.item == session.questionItems.first {
        session.refuse("Nothing to type in above the levels.")
      }
      move(by: -1, scrolls: false, &session)
      return session.typeInSelectedItem()
    case .nextField:
      move(by: 1, scrolls: false, &session)
      return session.typeInSelectedItem()
    case .first: move(by: -1000, &session)
    case .last: move(by: 1000, &session)
    case .enter: return session.typeInSelectedItem(fromEnter: true)
    case .left:
      if let effects = session.choose(by: -1) { return effects }
      session.go(.board)
    case .right: return session.choose(by: 1) ?? []
    case .back: session.go(.board)
    case .showAllFields:
      let all = session.selectedQuestion?.fields.count ?? 0
      session.focus.showsAllFields = session.visibleFields.count < all
      session.say(
        session.visibleFields.count == all
          ? "All fields are shown." : "Only the fields that are needed are shown.")
    case .editOutside: return editOutside(&session)
    default: return QuestionCommands.perform(command, &session)
    }
    return []
  }

  /// Selects another item, after scrolling through what does not fit.
  private func move(by step: Int, scrolls: Bool = true, _ session: inout Session) {
    let items = session.questionItems
    guard !items.isEmpty else { return }
    let here = items.firstIndex(of: session.focus.item) ?? 0
    if scrolls, here == 0 || here == items.count - 1, abs(step) < 1000 {
      let range = QuestionView(session: session).scrollRange
      let offset = max(0, min(session.focus.offset, range))
      let wanted = max(0, min(range, offset + step.signum() * 3))
      session.focus.offset = wanted
      if wanted != offset { return }
    }
    session.moveFocus(by: step)
    if session.focus.item == .ladder, here != 0, step == -1 {
      session.focus.offset = QuestionView(session: session).scrollRange
    }
  }

  private func editOutside(_ session: inout Session) -> [Effect] {
    if session.isReadOnly() { return [] }
    let effects = session.typeInSelectedItem()
    guard let typing = session.typing else {
      session.refuse("Only a text can be written in your own editor.")
      return effects
    }
    return effects + [.editOutside(typing.editor.text)]
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    QuestionClick.perform(target, opens: opens, &session)
  }

  mutating func keepInView(_ session: inout Session) { QuestionView.keepInView(&session) }

  func draw(_ picture: inout Picture, _ session: Session) {
    QuestionView(session: session).drawScreen(&picture)
  }

  func advice(_ session: Session) -> String {
    guard let open = session.open, let question = session.selectedQuestion else { return "" }
    let view = QuestionView(session: session)
    switch question.fields.first(where: { session.focus.item == .field($0.id) }) {
    case let field? where field.entry == .option: return view.helped("Enter or ← → choose.")
    case let field? where field.entry == .rows: return view.helped("Enter goes into the table.")
    case _?: return view.helped("Enter types.")
    case nil: break
    }
    switch session.focus.item {
    case .ladder:
      return open.state.answers[question.id]?.level == nil
        ? "Read them aloud, agree on one with 0–4. Nobody knows? -"
        : "↓ goes to the evidence. 0–4 changes the level."
    case .room: return QuestionAdvice.afterReveal(session)
    case .allFields: return "Enter shows the other fields, or hides them again."
    case .note:
      return session.focus.item == session.questionItems.last
        && view.scrollRange > session.focus.offset
        ? "Enter writes a note. ↓ shows what stands below."
        : "Enter writes a note."
    case .reason: return "Enter changes the reason."
    case .dissent: return "Enter changes the reason; an empty one takes the dissent back."
    case .field: return ""
    }
  }

  func explanation(_ session: Session) -> TextOverlay? {
    let question = session.selectedQuestion
    return Explanation.text(of: question.map { .question($0.id) }, in: question, session)
  }
}
