import Session
import Workshop

extension Workbench {
  /// What to do now, in one line.
  var advice: String {
    session.typing.map(advice(whileTyping:)) ?? read(session.place, Tasks.Advise())
  }

  private func advice(whileTyping typing: Typing) -> String {
    if let problem = typing.problem { return problem }
    if let completion = session.completion {
      let keys = typing.target == .action(.owner) ? "→ or Tab takes" : "→ takes"
      return "\(keys) \(completion). Enter keeps what is typed."
    }
    switch typing.target {
    case .answer(let question, let part): return advice(typing, part, of: question)
    case .ballotComment:
      return session.open?.state.details.ballotsNamed == true
        ? "Shown with your name once it is revealed. Enter gives it."
        : "Shown without a name once it is revealed. Enter gives it."
    case .details(let entry):
      return session.detailsForm?.field(entry, in: session.formPlaybook).hint ?? ""
    case .action(let entry):
      return session.open.flatMap { session.actionForm?.field(entry, in: $0).hint } ?? ""
    case .prompt: return ""
    }
  }

  private func advice(
    _ typing: Typing, _ part: TypingTarget.AnswerPart, of question: QuestionID
  ) -> String {
    let view = QuestionView(session: session)
    switch part {
    case .field:
      guard let field = session.open?.playbook[question]?.field(of: part) else { return "" }
      return view.helped(field.kind.typingHint)
    case .cell: return view.helped("Tab goes to the next cell.")
    case .note: return "A note for those who were not there. Tab or Esc when done."
    case .reason: return "Why does this question not apply to this pilot? Enter when done."
    case .dissent: return "Why do they see it differently? Enter when done."
    }
  }
}
