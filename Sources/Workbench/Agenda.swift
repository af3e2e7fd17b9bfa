import Scoring
import Workshop

extension OpenWorkshop {
  /// The places of the questions that have no agreed answer yet, those of the stage's gate first.
  public var agenda: [Int] {
    let gate = state.stageGate
    let open = playbook.questions.indices.filter { place in
      switch score.questions[place].status {
      case .unanswered, .provisional, .unknown: true
      case .agreed, .notApplicable: false
      }
    }
    guard let gate else { return open }
    return open.filter { gate.names(playbook.questions[$0].id) }
      + open.filter { !gate.names(playbook.questions[$0].id) }
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
