import Workshop

/// Over to the plain dialogue and back, at the same question.
extension Workbench {
  mutating func askPlainly() -> [Effect] {
    guard open != nil else {
      refuse("Open a workshop first.")
      return []
    }
    if case .failed = saving {
      refuse("Not everything is saved yet: Ctrl-S tries again.")
      return []
    }
    return [.askPlainly(at: selectedQuestion?.id)]
  }

  mutating func leftDialogue(at question: QuestionID?, problem: String?) {
    if let question { goTo(question, keepingPlace: place == .question) }
    if let problem { fail(problem) } else { say("Back from the dialogue. All is saved.") }
  }
}
