import Scoring
import Workshop

/// What changed between two states, as text.
public enum ComparisonText {
  /// The text of a comparison.
  public static func text(_ comparison: Comparison) -> String {
    text(ComparisonSummary(comparison))
  }

  static func text(_ summary: ComparisonSummary) -> String {
    var page = TextPage()
    page.line(summary.title)
    page.line(summary.stage)
    if summary.isSample {
      page.line("\(SummaryWords.sample) \(SummaryWords.sampleRemark)")
    }
    page.gap()
    page.labelled("Before", side(summary.before))
    page.labelled("After", side(summary.after))
    page.gap()
    page.line("\(summary.headline) \(summary.verdict)")
    if let overlap = summary.overlap { page.line(overlap) }
    page.gap()
    page.table(decisions(summary))
    steps("What fell", summary.fallen, &page)
    steps("What moved up", summary.risen, &page)
    list("Gates", summary.gates.map(\.sentence), &page)
    list("Actions closed", summary.closed, &page)
    list("Asked before only, not compared", summary.onlyBefore, &page)
    list("Asked after only, not compared", summary.onlyAfter, &page)
    return page.text
  }

  private static func side(_ side: ComparisonSummary.Side) -> String {
    side.workshop.map { "\(side.name) (\($0))" } ?? side.name
  }

  private static func decisions(_ summary: ComparisonSummary) -> TextTable {
    var table = TextTable([
      .init(title: "Readiness", limit: 40), .init(title: "Before", isRight: true),
      .init(title: "After", isRight: true), .init(title: "Points", isRight: true),
      .init(title: "Maturity", isRight: true), .init(title: "", isRight: true),
    ])
    for decision in summary.decisions + [summary.overall] {
      table.add([
        decision.title, decision.before.map(Shown.percent) ?? "–",
        decision.after.map(Shown.percent) ?? "–", decision.points,
        decision.maturityBefore.map(Shown.oneDecimal) ?? "–",
        "→ " + (decision.maturityAfter.map(Shown.oneDecimal) ?? "–"),
      ])
    }
    return table
  }

  private static func steps(
    _ heading: String, _ steps: [ComparisonSummary.Step], _ page: inout TextPage
  ) {
    list(
      heading,
      steps.map { step in
        "\(step.title) (\(step.id)): \(step.levels)" + (step.reason.map { ", \($0)" } ?? "")
      }, &page)
  }

  private static func list(_ heading: String, _ lines: [String], _ page: inout TextPage) {
    guard !lines.isEmpty else { return }
    page.gap()
    page.line(heading)
    for line in lines { page.line(line, indent: 2, hanging: 4) }
  }
}
