import Scoring
import Workshop

extension OpenWorkshop {
  /// The indices of the questions that the agenda holds, those of the stage's gate first.
  package var questionsToAnswer: [Int] {
    let open = playbook.questions.indices.filter { index in
      switch score.questions[index].status {
      case .unanswered, .provisional, .unknown: true
      case .agreed, .notApplicable: false
      }
    }
    guard state.stageGate != nil else { return open }
    let first = open.filter { gateQuestions.contains(playbook.questions[$0].id) }
    return isEssential
      ? first
      : first + open.filter { !gateQuestions.contains(playbook.questions[$0].id) }
  }

  /// How many questions the stage's gate names, and how many of them have an agreed answer.
  package var essentials: (answered: Int, count: Int) {
    let indices = gateQuestions.compactMap { playbook.index(of: $0) }
    return (indices.count { score.questions[$0].status == .agreed }, indices.count)
  }

  /// The index of the question that follows on the agenda; `nil` where there is no other.
  package func next(after index: Int) -> Int? {
    let agenda = agenda
    guard let here = agenda.firstIndex(of: index) else {
      return agenda.first { $0 != index }
    }
    return agenda.count > 1 ? agenda[(here + 1) % agenda.count] : nil
  }
}
