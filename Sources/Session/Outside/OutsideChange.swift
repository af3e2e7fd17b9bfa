import Reports
import Workshop

/// What somebody else changed, as far as the person is told.
package struct OutsideChange: Equatable {
  /// The questions with another answer, in playbook order.
  package var answers: [QuestionID] = []
  /// The questions with newly revealed ballots, in playbook order.
  package var reveals: [QuestionID] = []
  /// The number of actions that were added, changed or removed.
  package var actions = 0
  /// Whether the workshop's details differ.
  package var details = false
  /// Whether the playbook is another version.
  package var playbook = false

  /// Compares two states of the record.
  package init(from before: WorkshopState, to after: WorkshopState) {
    playbook = before.playbook != after.playbook
    details = before.details != after.details
    for question in after.playbook.questions.map(\.id) {
      if before.answers[question] != after.answers[question] { answers.append(question) }
      if before.reveals[question] != after.reveals[question] { reveals.append(question) }
    }
    actions = Set(before.actions.keys).union(after.actions.keys)
      .count { before.actions[$0] != after.actions[$0] }
  }

  /// The question, if a single answer changed and nothing more important; its author is looked up.
  package var onlyAnswer: QuestionID? {
    answers.count == 1 && reveals.isEmpty && !playbook ? answers.first : nil
  }

  /// A sentence about the change, naming `who` made it if known; `nil` where there is nothing to
  /// tell.
  package func sentence(in playbook: Playbook, by who: String? = nil) -> String? {
    let somebody = who.map(\.printable) ?? "Somebody"
    func title(_ question: QuestionID) -> String {
      (playbook[question]?.title ?? question.text).printable
    }
    if self.playbook { return "The playbook is another version now; it is taken up." }
    if let question = reveals.first {
      return reveals.count == 1
        ? "The ballots on \(title(question)) are revealed." : "Ballots were revealed."
    }
    if let question = answers.first {
      return answers.count == 1
        ? "\(somebody) changed \(title(question)); it is taken up."
        : "\(somebody) changed \(answers.count) questions; they are taken up."
    }
    if actions > 0 { return "\(somebody) changed the plan; it is taken up." }
    return details ? "\(somebody) changed the workshop's details; they are taken up." : nil
  }
}
