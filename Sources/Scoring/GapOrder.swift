import Workshop

/// Which questions the gap analysis lists, and in which order (method, section 7). No score is
/// multiplied out of several: each key in turn decides, so that one can say why a gap stands where
/// it does.
enum GapOrder {
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
    // Within 1e-9 is equal, which orders no list by itself: sorted by the exact figures first, runs
    // of equals are then put in the order of the next key.
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

  /// None comes last: above every consensus there is.
  private static func consensus(_ question: QuestionScore) -> Double {
    question.agreement.consensus ?? 2
  }

  /// Cuts a list wherever a place is not equal to the one before it.
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
