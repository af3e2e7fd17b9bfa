import Scoring
import Workshop

extension OpenWorkshop {
  /// The places of the questions that have no agreed answer yet, those of the stage's gate first;
  /// in a run through the essentials no others.
  public var agenda: [Int] {
    let gate = state.stageGate
    let open = playbook.questions.indices.filter { place in
      switch score.questions[place].status {
      case .unanswered, .provisional, .unknown: true
      case .agreed, .notApplicable: false
      }
    }
    guard let gate else { return open }
    let first = open.filter { gate.names(playbook.questions[$0].id) }
    return isEssential
      ? first
      : first
        + open.filter { !gate.names(playbook.questions[$0].id) }
  }

  /// How many questions the stage's gate names, and how many of them have an agreed answer.
  public var essentials: (answered: Int, count: Int) {
    guard let gate = state.stageGate else { return (0, 0) }
    let places = playbook.questions.indices.filter { gate.names(playbook.questions[$0].id) }
    return (places.count { score.questions[$0].status == .agreed }, places.count)
  }

  /// The next question on the agenda behind one of the playbook's.
  func next(after place: Int) -> Int? {
    let agenda = agenda
    guard let here = agenda.firstIndex(of: place) else {
      return agenda.first { $0 != place }
    }
    return agenda.count > 1 ? agenda[(here + 1) % agenda.count] : nil
  }
}
