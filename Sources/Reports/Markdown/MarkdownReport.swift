import Scoring
import Workshop

/// The summary as Markdown, to be read raw, rendered, or pasted into a wiki.
public enum MarkdownReport {
  public static func text(_ content: SummaryContent) -> String {
    var page = MarkdownPage()
    head(content, &page)
    standing(content, &page)
    gate(content, &page)
    gaps(content, &page)
    progress(content.progress, &page)
    plan(content.plan, &page)
    for decision in content.decisions { MarkdownDecision.add(decision, &page) }
    method(content, &page)
    return page.text
  }

  private static func head(_ content: SummaryContent, _ page: inout MarkdownPage) {
    page.heading(1, "\(content.heading)")
    if content.isSample {
      page.paragraph("**This is a sample.** Its company, people and figures are invented.")
    }
    page.paragraph("\(content.pilot)")
    page.paragraph("\(content.stage), as of \(content.on.spoken).")
    if !content.people.isEmpty {
      page.paragraph("With \(joined(content.people.map(\.line))).")
    }
  }

  private static func standing(_ content: SummaryContent, _ page: inout MarkdownPage) {
    page.heading(2, "Where we stand")
    page.paragraph("**\(content.standing.headline)**")
    page.table(
      ["Figure", "Value", "Note"], right: [1],
      rows: content.standing.figures.map { ["\($0.label)", "\($0.value)", "\($0.note)"] })
    page.table(
      ["Decision", "Readiness", "Figures"],
      rows: content.decisions.map { decision in
        let title: MarkdownText =
          decision.isBinding ? "\(.strong(decision.title)) (lowest)" : "\(decision.title)"
        return [title, bar(decision.readiness), "\(decision.figures)"]
      })
    guard !content.obstacles.isEmpty else { return }
    page.heading(2, "What holds us back")
    page.list(content.obstacles.map { MarkdownItem(text: "\($0)") })
  }

  /// `████░░ 43 %`.
  static func bar(_ readiness: Double?) -> MarkdownText {
    guard let readiness else { return "–" }
    return .code("\(TextBar.percent(readiness)) \(Shown.percent(readiness))")
  }

  private static func gate(_ content: SummaryContent, _ page: inout MarkdownPage) {
    guard let gate = content.gate else { return }
    page.heading(2, "\(gate.title): \(gate.status)")
    page.list(
      gate.conditions.map { condition in
        let open = condition.open.map { requirement in
          MarkdownItem(text: "\(requirement.title) \(requirement.lacks)")
        }
        return MarkdownItem(
          marker: .box(checked: condition.isMet), text: "\(condition.label)",
          items: open + condition.dissents.map(dissent))
      })
  }

  /// A dissent on the question it is about.
  static func dissent(_ dissent: Dissent) -> MarkdownItem {
    MarkdownItem(
      text: "Dissent of \(dissent.name) on \(dissent.question.title): \(dissent.reason)")
  }

  private static func gaps(_ content: SummaryContent, _ page: inout MarkdownPage) {
    page.heading(2, content.gaps.count > 5 ? "The five largest gaps" : "The gaps")
    guard !content.gaps.isEmpty else {
      page.paragraph("\(GapWords.headline(shown: 0, of: 0))")
      return
    }
    page.list(content.largestGaps.map(GapsMarkdown.item))
    if content.gaps.count > 5 {
      page.heading(2, "All \(content.gaps.count) gaps in their order")
      page.table(
        ["#", "Question", "Decision", "Shown", "Claimed", "Target", "Points", "Keeps closed"],
        right: [0, 3, 4, 5, 6],
        rows: content.gaps.map { gap in
          [
            "\(gap.rank)", "\(gap.title)", "\(gap.decision)", "\(gap.levels.shown)",
            "\(gap.levels.claimed)", "\(gap.levels.target)", "\(gap.lift)",
            "\(gap.blocks.joined(separator: ", "))",
          ]
        })
    }
  }

  private static func progress(_ progress: ProgressSummary?, _ page: inout MarkdownPage) {
    guard let progress else { return }
    page.heading(2, "\(progress.heading)")
    if !progress.headline.isEmpty { page.paragraph("**\(progress.headline)**") }
    page.list(progress.changes.map { MarkdownItem(text: "\($0)") })
    page.paragraph("\(progress.kept)")
  }

  private static func plan(_ plan: PlanSummary, _ page: inout MarkdownPage) {
    page.heading(2, "Who does what by when")
    if plan.open.isEmpty {
      page.paragraph("Nothing is planned yet.")
    } else {
      page.table(
        ["What", "Who", "By when", "For", "Status"],
        rows: plan.open.map { action in
          let reaches = action.reaches.map { ", level \($0)" } ?? ""
          let status: MarkdownText = action.isOverdue ? "**overdue**" : "\(action.status)"
          return [
            "\(action.text)", "\(action.owner.isBlank ? "nobody yet" : action.owner)",
            "\(action.due?.spoken ?? "no date")", "\((action.question ?? "") + reaches)", status,
          ]
        })
      for sentence in plan.forecast { page.paragraph("\(sentence)") }
    }
    if !plan.done.isEmpty {
      page.paragraph("**Done**")
      page.list(
        plan.done.map { action in
          let remark = action.isNotShown ? ", but the record does not show it" : ""
          return MarkdownItem(text: "\(action.text) (\(action.promise)\(remark))")
        })
    }
    if !plan.parked.isEmpty {
      page.paragraph("**Parked**")
      page.list(plan.parked.map { MarkdownItem(text: "\($0.text) (\($0.promise))") })
    }
  }

  private static func method(_ content: SummaryContent, _ page: inout MarkdownPage) {
    page.heading(2, "How the figures come about")
    page.list(content.method.map { MarkdownItem(text: "**\($0.title).** \($0.text)") })
    page.heading(2, "Sources")
    page.list(content.sources.map { MarkdownItem(text: "\($0)") })
  }
}
