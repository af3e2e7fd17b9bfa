import Scoring
import Workshop

/// Words for a forecast.
public enum ForecastWords {
  /// What the plan makes of readiness, in a sentence.
  public static func headline(_ forecast: Forecast, now: Score) -> String {
    guard let by = forecast.by else {
      return "No action has a date, so the plan brings nothing yet."
    }
    guard !forecast.supposed.isEmpty else {
      return "The actions due by \(by.spoken) reach no level that is not shown today."
    }
    let condition = "If everything due by \(by.spoken) is done and shown"
    guard let before = now.overall.readiness, let after = forecast.score.overall.readiness else {
      return "\(condition), there is still nothing to score."
    }
    let change =
      Shown.percent(before) == Shown.percent(after)
      ? "readiness stays at \(Shown.percent(after))"
      : "readiness goes from \(Shown.percent(before)) to \(Shown.percent(after))"
    let held = ScoreWords.heldBack(forecast.score).map { ", \($0)" } ?? ""
    return "\(condition), \(change)\(held)."
  }

  /// Says that overdue actions are not counted; `nil` if there are none.
  public static func overdue(_ state: WorkshopState, on day: CalendarDate) -> String? {
    switch state.actions.values.count(where: { $0.isOverdue(on: day) }) {
    case 0: nil
    case 1: "1 overdue action is not counted: it needs a new date."
    case let count: "\(count) overdue actions are not counted: they need new dates."
    }
  }

  /// When the whole plan passes a gate, in a sentence.
  public static func gate(
    _ gate: Forecast.GateForecast, on day: CalendarDate, in playbook: Playbook
  ) -> String {
    let title = playbook.gate(gate.gate)?.title ?? gate.gate.text
    guard let date = gate.passesOn else {
      return "\(title): the whole plan does not pass it. It leaves open:"
    }
    if gate.isPassed { return "\(title): passed already." }
    // An action that is due on the day of scoring can still be done on that day.
    let sameDay = date == day ? "the same day, " : ""
    return "\(title): the plan passes it on \(sameDay)\(date.spoken)."
  }

  /// The same in one sentence, which names the open questions if the plan does not pass the gate.
  public static func gateInOneSentence(
    _ gate: Forecast.GateForecast, on day: CalendarDate, in playbook: Playbook
  ) -> String {
    guard gate.passesOn == nil else { return self.gate(gate, on: day, in: playbook) }
    let title = playbook.gate(gate.gate)?.title ?? gate.gate.text
    var open: [String] = []
    for unmet in gate.unserved {
      let question = playbook[unmet.question]?.title ?? unmet.question.text
      if !open.contains(question) { open.append(question) }
    }
    return "\(title): the whole plan does not pass it; it leaves open \(joined(open))."
  }

  /// What a requirement lacks even with the whole plan done.
  public static func unserved(_ unmet: GateStatus.Unmet) -> String {
    unmet.supported < unmet.minimum
      ? "needs level \(unmet.minimum), the plan reaches level \(unmet.supported)"
      : "has its level, but the team has not agreed on it"
  }
}
