import Session
import Workshop

/// Commands for the selected question, the same on every screen that shows it.
enum QuestionCommands {
  static func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let question = session.selectedQuestion, let open = session.open else { return [] }
    switch command {
    case .setLevel(let level):
      let effects = session.edit(question.id, [.level(.level(level))])
      if !effects.isEmpty, session.place == .question, session.focus.item != .ladder {
        // The levels may be off the screen, and the digit may have been meant for a field.
        session.say(
          "Agreed at level \(level.rawValue). u takes it back; Enter types in a field.")
      }
      return effects
    case .nobodyKnows: return session.edit(question.id, [.level(.unknown)])
    case .clearLevel:
      guard open.state.answers[question.id]?.level != nil else {
        session.refuse("There is no level to take away.")
        return []
      }
      return session.edit(question.id, [.level(nil)])
    case .notApplicable:
      if session.isReadOnly() { return [] }
      guard !open.playbook.isNamedByGate(question.id) else {
        session.refuse("A gate names this question, so it always applies. Press - if nobody knows.")
        return []
      }
      session.goInto(.reason)
      session.beginTyping(
        .answer(question.id, .reason), text: open.state.answers[question.id]?.reason ?? "")
    case .editNote:
      session.goInto(.note)
      return session.typeInSelectedItem()
    case .dissent:
      if session.isReadOnly() { return [] }
      guard let list = session.dissentList else {
        session.refuse("Add participants first: w opens the workshop's details.")
        return []
      }
      session.overlay = .list(list)
    case .nextOpenQuestion: session.selectNextOpenQuestion()
    case .reveal: return session.revealBallots()
    case .previousDecision: session.selectDecision(by: -1)
    case .nextDecision: session.selectDecision(by: 1)
    default: break
    }
    return []
  }
}
