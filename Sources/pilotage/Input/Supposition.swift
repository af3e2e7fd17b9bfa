import Workshop

/// What a what-if takes as given: `outcomes.measure=3`, as often as one likes.
enum Supposition {
  /// The question's name and the level, still without a playbook to look them up in.
  static func parse(_ text: String) throws(UsageFault) -> (question: String, level: Level) {
    guard let (question, _, level) = text.cut(at: "="), let level = AnswerLevel(level)?.level else {
      throw .noSupposition(text)
    }
    return (question, level)
  }

  /// What is supposed of a workshop; of a question that is named twice the last level.
  static func levels(
    _ texts: [String], in state: WorkshopState
  ) throws(UsageFault) -> [QuestionID: Level] {
    var levels: [QuestionID: Level] = [:]
    for text in texts {
      let (name, level) = try parse(text)
      let question = try state.playbook.question(named: name).id
      guard !state.isNotApplicable(question) else { throw .supposedNotApplicable(question) }
      levels[question] = level
    }
    return levels
  }
}

extension WorkshopState {
  /// Whether the team answered that a question does not apply, and may do so.
  func isNotApplicable(_ question: QuestionID) -> Bool {
    guard let answer = answers[question], answer.level == .notApplicable else { return false }
    return playbook.objection(to: answer, of: question) == nil
  }
}
