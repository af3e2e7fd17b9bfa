import TerminalKit
import Workshop

extension Workbench {
  /// The selected question.
  public var selectedQuestion: Question? {
    guard let open, open.playbook.questions.indices.contains(board.question) else { return nil }
    return open.playbook.questions[board.question]
  }

  mutating func performOnBoard(_ command: Command) -> [Effect] {
    guard let open else { return [] }
    switch command {
    case .enter, .right: enterQuestion()
    case .back: return leaveWorkshop(to: .home)
    case .up: select(board.question - 1)
    case .down: select(board.question + 1)
    case .pageUp, .previousDecision: selectDecision(by: -1)
    case .pageDown, .nextDecision: selectDecision(by: 1)
    case .first: select(0)
    case .last: select(open.playbook.questions.count - 1)
    default: return performOnQuestion(command)
    }
    return []
  }

  /// Commands for the selected question, on the board and inside it alike.
  mutating func performOnQuestion(_ command: Command) -> [Effect] {
    guard let question = selectedQuestion else { return [] }
    switch command {
    case .setLevel(let level):
      let effects = edit(question.id, [.level(.level(level))])
      if !effects.isEmpty, place == .question, self.question.item != .ladder {
        // The levels may be scrolled away, and a number may have been meant for a field.
        say("Agreed at level \(level.rawValue). u takes it back; Enter types in a field.")
      }
      return effects
    case .nobodyKnows: return edit(question.id, [.level(.unknown)])
    case .clearLevel:
      guard open?.state.answers[question.id]?.level != nil else {
        refuse("There is no level to take away.")
        return []
      }
      return edit(question.id, [.level(nil)])
    case .notApplicable:
      if isReadOnly() { return [] }
      guard open?.playbook.isNamedByGate(question.id) == false else {
        refuse("A gate names this question, so it always applies. Press - if nobody knows.")
        return []
      }
      enterQuestion(at: .reason)
      beginTyping(
        .reason(question.id), text: open?.state.answers[question.id]?.reason ?? "")
    case .editNote:
      enterQuestion(at: .note)
      return typeInSelectedItem()
    case .dissent:
      if isReadOnly() { return [] }
      guard let list = dissentList else {
        refuse("Add participants first: w opens the workshop's details.")
        return []
      }
      overlay = .list(list)
    case .nextOpenQuestion:
      guard let next = open?.next(after: board.question) else {
        say(
          open?.agenda.isEmpty == true
            ? sayingAllAnswered
            : "This is the last question without an answer.")
        return []
      }
      select(next)
    case .reveal: return revealBallots()
    case .previousDecision: selectDecision(by: -1)
    case .nextDecision: selectDecision(by: 1)
    default: break
    }
    return []
  }

  /// Selects a question by its place; beyond the ends nothing moves.
  mutating func select(_ index: Int) {
    guard let open, open.playbook.questions.indices.contains(index) else { return }
    board.question = index
    question = QuestionState()
  }

  mutating func selectDecision(by step: Int) {
    guard let open, let selected = selectedQuestion else { return }
    let count = open.playbook.decisions.count
    let decision = (selected.decisionIndex + step + count) % count
    if let index = open.playbook.firstIndex(ofDecision: decision) {
      select(index)
    }
  }

  /// Goes to a question from wherever one is.
  mutating func goTo(_ id: QuestionID, keepingPlace: Bool = false) {
    guard let index = open?.playbook.index(of: id) else { return }
    overlay = nil
    if index != board.question { select(index) }
    if !keepingPlace { self.place = .board }
  }
}
