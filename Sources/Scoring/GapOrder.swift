import Workshop

/// The selection and order of the gap analysis (method, section 7).
///
/// The keys decide one after the other: unmet requirements of the gate, lift, consensus, playbook
/// order. There is no combined score, so that one sentence can say why a gap stands where it does.
enum GapOrder {
  /// The indices of the listed questions, in their order.
  static func indices(
    _ questions: [QuestionScore], blockedBy gate: GateStatus?, in playbook: Playbook
  ) -> [Int] {
    var blocking = [Bool](repeating: false, count: questions.count)
    for unmet in gate?.unmet ?? [] {
      if let index = playbook.index(of: unmet.question) { blocking[index] = true }
    }
    let listed = questions.indices.filter { index in
      let question = questions[index]
      return question.isApplicable
        && (question.gap > 0 || question.unsupported > 0 || question.agreement.verdict == .split
          || blocking[index])
    }
    // Values within 1e-9 are equal, which is no order that a sort could use. So the list is sorted
    // by exact values, then each run of equal ones is sorted by the next key.
    let sorted = listed.sorted { first, second in
      blocking[first] != blocking[second]
        ? blocking[first] : questions[first].lift > questions[second].lift
    }
    return runs(sorted) { first, second in
      blocking[first] == blocking[second]
        && Tolerance.isEqual(questions[first].lift, questions[second].lift)
    }.flatMap { run -> [Int] in
      let byConsensus = run.sorted { consensus(questions[$0]) < consensus(questions[$1]) }
      return runs(byConsensus) { first, second in
        Tolerance.isEqual(consensus(questions[first]), consensus(questions[second]))
      }.flatMap { $0.sorted() }
    }
  }

  /// The consensus to sort by. A question without one comes last: 2 is above every consensus.
  private static func consensus(_ question: QuestionScore) -> Double {
    question.agreement.consensus ?? 2
  }

  /// Splits a list wherever an item is not equal to the one before it.
  private static func runs(_ indices: [Int], _ areEqual: (Int, Int) -> Bool) -> [[Int]] {
    var runs: [[Int]] = []
    for index in indices {
      if let last = runs.last?.last, areEqual(last, index) {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }
}
