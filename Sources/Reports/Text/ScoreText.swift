import Scoring
import Workshop

/// The score as a page of text: the headline with the decision that holds it back, the decisions,
/// every question with its levels.
public enum ScoreText {
  /// The text of a score.
  public static func text(_ score: Score, of state: WorkshopState) -> String {
    var page = TextPage()
    heading(score, state, &page)
    page.gap()
    overall(score, &page)
    page.gap()
    page.table(decisions(score))
    page.gap()
    page.table(questions(score, state))
    page.line("● shown   ◌ claimed, not shown   ○ not there", indent: 2)
    if !score.gates.isEmpty {
      page.gap()
      for gate in score.gates { page.line("\(gate.title): \(GateWords.status(gate)).") }
    }
    return page.text
  }

  /// Which workshop, at which stage, on which day: the first lines of every text report.
  static func heading(_ score: Score, _ state: WorkshopState, _ page: inout TextPage) {
    let names = [state.details.title, state.details.organisation].filter { !$0.isBlank }
    page.line(names.joined(separator: " · "))
    page.line("\(score.stage.title), as of \(score.on.spoken)")
    if state.details.sample {
      page.line("\(SummaryWords.sample) \(SummaryWords.sampleRemark)")
    }
  }

  private static func overall(_ score: Score, _ page: inout TextPage) {
    guard let readiness = score.overall.readiness else {
      page.line("No question applies, so there is nothing to score.")
      return
    }
    let held = ScoreWords.heldBack(score).map { "   \($0)" } ?? ""
    page.labelled("Readiness", "\(TextBar.percent(readiness)) \(Shown.percent(readiness))\(held)")
    page.labelled("Maturity", ScoreWords.maturity(score.overall.maturity))
    page.labelled("Coverage", ScoreWords.coverage(score))
    page.labelled("Agreement", ScoreWords.agreement(score))
  }

  private static func decisions(_ score: Score) -> TextTable {
    var table = TextTable([
      .init(title: "Decision", limit: 40), .init(title: "Readiness"),
      .init(title: "", isRight: true), .init(title: "Maturity", isRight: true),
      .init(title: "Answered", isRight: true), .init(title: "Agreement", isRight: true),
    ])
    for decision in score.decisions {
      table.add([
        decision.title, decision.readiness.map { TextBar.percent($0) } ?? "does not apply",
        decision.readiness.map(Shown.percent) ?? "–",
        decision.maturity.map(Shown.oneDecimal) ?? "–",
        "\(decision.answered) of \(decision.applicable)",
        decision.alignment.map(Shown.twoDecimals) ?? "–",
      ])
    }
    return table
  }

  private static func questions(_ score: Score, _ state: WorkshopState) -> TextTable {
    var table = TextTable(
      [
        .init(title: "Question", limit: 30), .init(title: ""),
        .init(title: "Shown", isRight: true), .init(title: "Claimed", isRight: true),
        .init(title: "Target", isRight: true), .init(title: "Status"), .init(title: "Missing"),
      ], indent: 2)
    for (question, asked) in zip(score.questions, state.playbook.questions) {
      guard question.isApplicable else {
        table.add([question.id.text, "", "–", "–", "–", StatusWords.short(question.status), ""])
        continue
      }
      let missing = question.missing.map { MissingWords.short($0, of: asked) }
      table.add([
        question.id.text, TextBar.rungs(LevelSummary(question)), "\(question.supported)",
        "\(question.claimed)",
        "\(question.target)",
        question.supposed == nil ? StatusWords.short(question.status) : "supposed",
        missing.joined(separator: ", "),
      ])
    }
    return table
  }
}
