import Scoring
import Testing
import Workshop

/// Properties of every forecast, tried on random workshops.
@Suite struct ForecastPropertiesTests {
  private func everyPlan(_ body: (WorkshopState, Score) throws -> Void) throws {
    for seed in 0..<250 {
      let state = try RandomWorkshop.state(seed: UInt64(seed))
      try body(state, Score(of: state, on: today))
    }
  }

  /// The rule of the method, written level by level and action by action.
  private func reached(
    _ state: WorkshopState, _ score: Score, by date: CalendarDate
  ) -> [QuestionID: Level] {
    var reached: [QuestionID: Level] = [:]
    for question in score.questions where question.isApplicable {
      let actions = state.actions.values.filter {
        $0.question == question.id && ($0.status == .open || $0.status == .doing)
          && $0.reaches != nil
      }
      for level in Level.allCases where level.rawValue > question.supported {
        let upTo = actions.filter { $0.reaches ?? .proven <= level }
        let late = upTo.filter { action in
          guard let due = action.due else { return true }
          return due < today || due > date
        }
        if late.isEmpty, upTo.contains(where: { $0.reaches == level }) {
          reached[question.id] = level
        }
      }
    }
    return reached
  }

  @Test func everyForecastSupposesWhatItsActionsDeliver() throws {
    try everyPlan { state, score in
      for days in stride(from: -5, through: 45, by: 5) {
        let date = today.adding(days: days)
        let forecast = Forecast(of: state, on: today, by: date)
        let expected = reached(state, score, by: date)
        check(forecast.supposed == expected, "\(forecast.supposed) is not \(expected)")
        check(forecast.score == Score(of: state, on: today, supposing: expected))
      }
    }
  }

  /// More time never makes a forecast worse.
  @Test func aForecastIsMonotoneInItsDate() throws {
    try everyPlan { state, score in
      var before = score
      for days in 0...45 {
        let after = Forecast(of: state, on: today, by: today.adding(days: days)).score
        check((after.overall.readiness ?? 0) >= (before.overall.readiness ?? 0) - 1e-9)
        for (earlier, later) in zip(before.questions, after.questions) {
          check(later.supported >= earlier.supported)
        }
        for (earlier, later) in zip(before.gates, after.gates) {
          check(later.isPassed || !earlier.isPassed)
          check(later.distance <= earlier.distance)
        }
        before = after
      }
    }
  }

  /// The earliest date, searched day by day.
  @Test func aGatesDateIsTheFirstOnWhichItPasses() throws {
    try everyPlan { state, score in
      let forecast = Forecast(of: state, on: today)
      for (index, gate) in forecast.gates.enumerated() {
        var first = score.gates[index].isPassed ? today : nil
        for days in 0...45 where first == nil {
          let date = today.adding(days: days)
          let supposed = reached(state, score, by: date)
          if Score(of: state, on: today, supposing: supposed).gates[index].isPassed { first = date }
        }
        check(gate.passesOn == first, "\(gate.gate): \(gate.passesOn as Any)")
        check(gate.unserved.isEmpty == (first != nil))
      }
    }
  }
}
