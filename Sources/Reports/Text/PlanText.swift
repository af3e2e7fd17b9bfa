import Scoring
import Workshop

/// The plan as text: every action with its id, those still to be done first.
public enum PlanText {
  /// The text of a workshop's plan, with what it brings.
  public static func text(_ state: WorkshopState, score: Score) -> String {
    let forecast = Forecast(of: state, stage: score.stage.id, on: score.on)
    let plan = PlanSummary(state, score: score, forecast: forecast)
    var page = TextPage()
    ScoreText.heading(score, state, &page)
    page.gap()
    for sentence in plan.forecast { page.line(sentence) }
    let actions = state.actionsInOrder
    if actions.isEmpty {
      page.gap()
      page.line("Nothing is planned yet.")
    }
    let groups: [(title: String, has: (Action) -> Bool)] = [
      ("To do", { $0.isPending }), ("Parked", { $0.status == .parked }),
      ("Done", { $0.status == .done }), ("Dropped", { $0.status == .dropped }),
    ]
    for group in groups {
      let members = actions.filter { group.has($0.action) }
      guard !members.isEmpty else { continue }
      page.gap()
      page.line(group.title)
      for (id, action) in members {
        page.labelled(id.text, action.text, indent: 2, labelWidth: labelWidth)
        let isNotShown = forecast.notShown.contains(id)
        page.line(
          promise(action, in: state, on: score.on)
            + (isNotShown ? "; the record does not show it" : ""),
          indent: 2 + labelWidth)
      }
    }
    return page.text
  }

  /// Columns for the id of an action: `a-`, six letters and a gap. A longer id moves its text.
  private static let labelWidth = 10

  /// Who does it by when, its status, and what it is for: `Ben Ode, due 11 Dec 2026, under way; for
  /// Audit (data.audit), to reach level 2`.
  public static func promise(
    _ action: Action, in state: WorkshopState, on day: CalendarDate
  ) -> String {
    let doing = action.status == .doing ? ", under way" : ""
    let promise = ActionWords.promise(action, on: day) + doing
    guard let question = action.question else { return promise }
    let title = state.playbook[question].map { "\($0.title) (\(question))" } ?? question.text
    let level = action.reaches.map { ", to reach level \($0.rawValue)" } ?? ""
    return "\(promise); for \(title)\(level)"
  }
}
