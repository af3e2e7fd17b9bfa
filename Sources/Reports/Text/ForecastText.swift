import Scoring
import Workshop

/// The forecast as text: what the plan brings and what it leaves open.
public enum ForecastText {
  /// The text of a forecast, beside the score of today.
  public static func text(_ forecast: Forecast, of state: WorkshopState) -> String {
    let now = Score(of: state, stage: forecast.score.stage.id, on: forecast.on)
    var page = TextPage()
    ScoreText.heading(now, state, &page)
    page.gap()
    page.line(ForecastWords.headline(forecast, now: now))
    if let overdue = ForecastWords.overdue(state, on: forecast.on) { page.line(overdue) }
    steps(forecast, now, state, &page)
    page.gap()
    gates(forecast, state, &page)
    notShown(forecast, state, &page)
    return page.text
  }

  private static func steps(
    _ forecast: Forecast, _ now: Score, _ state: WorkshopState, _ page: inout TextPage
  ) {
    var table = TextTable(
      [
        .init(title: "Question", limit: 60), .init(title: "Now", isRight: true),
        .init(title: "Then", isRight: true), .init(title: "Target", isRight: true),
      ], indent: 2)
    var isEmpty = true
    for (question, then) in zip(now.questions, forecast.score.questions) {
      guard let level = forecast.supposed[question.id] else { continue }
      isEmpty = false
      let title = state.playbook[question.id]?.title ?? ""
      table.add([
        "\(title) (\(question.id))", "\(question.supported)", "\(level.rawValue)",
        "\(then.target)",
      ])
    }
    guard !isEmpty else { return }
    page.gap()
    page.line("What the plan changes")
    page.table(table)
  }

  private static func gates(
    _ forecast: Forecast, _ state: WorkshopState, _ page: inout TextPage
  ) {
    for gate in forecast.gates {
      page.line(ForecastWords.gate(gate, on: forecast.on, in: state.playbook))
      for unmet in gate.unserved {
        let title = state.playbook[unmet.question]?.title ?? ""
        page.line(
          "\(title) (\(unmet.question)) \(ForecastWords.unserved(unmet))", indent: 2, hanging: 4)
      }
    }
  }

  private static func notShown(
    _ forecast: Forecast, _ state: WorkshopState, _ page: inout TextPage
  ) {
    guard !forecast.notShown.isEmpty else { return }
    page.gap()
    page.line("Done, but not shown")
    for id in forecast.notShown {
      guard let action = state.actions[id] else { continue }
      let level = action.reaches.map { "level \($0.rawValue)" } ?? "its level"
      let question = action.question?.text ?? ""
      page.line(
        "\(action.text): the record of \(question) does not show \(level)", indent: 2, hanging: 4)
    }
  }
}
