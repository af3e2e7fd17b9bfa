import Scoring
import Workshop

/// The summary of a workshop as blocks, in the order in which it is read.
public enum SummaryBlocks {
  /// All blocks of a summary.
  public static func all(_ content: SummaryContent) -> [ReportBlock] {
    head(content) + standing(content) + gate(content.gate) + GapBlocks.all(content)
      + progress(content.progress) + plan(content.plan)
      + content.decisions.flatMap(DecisionBlocks.all) + method(content)
  }

  private static func head(_ content: SummaryContent) -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(level: 1, "\(content.heading)")]
    if content.isSample {
      blocks.append(
        .paragraph(
          "\(.own(SummaryWords.sample, .warning)) \(.own(SummaryWords.sampleRemark, .plain))"))
    }
    blocks.append(.paragraph("\(content.pilot)"))
    blocks.append(.remark("\(content.stage), as of \(content.on.spoken)."))
    if !content.people.isEmpty {
      blocks.append(.remark("With \(joined(content.people.map(\.line)))."))
    }
    return blocks
  }

  private static func standing(_ content: SummaryContent) -> [ReportBlock] {
    let bars = content.decisions.map { decision in
      let title: ReportText =
        decision.isBinding
        ? "\(.text(decision.title, .strong)) \(.own(SummaryWords.lowest, .plain))"
        : "\(decision.title)"
      return ReportBar(title: title, readiness: decision.readiness, note: decision.figures)
    }
    var blocks: [ReportBlock] = [
      heading(SummaryWords.standing),
      .paragraph(.text(content.standing.headline, .headline)),
      .figures(content.standing.figures), .bars(bars),
    ]
    if !content.obstacles.isEmpty {
      blocks.append(heading(SummaryWords.obstacles))
      blocks.append(list(content.obstacles))
    }
    return blocks
  }

  private static func gate(_ gate: GateSummary?) -> [ReportBlock] {
    guard let gate else { return [] }
    let items = gate.conditions.map { condition in
      let open = condition.open.map { requirement in
        ReportItem(text: "\(requirement.title) \(requirement.lacks)")
      }
      let dissents = condition.dissents.map { dissent in
        ReportItem(text: "\(dissent.heading): \(dissent.reason)")
      }
      return ReportItem(
        marker: .box(isMet: condition.isMet), text: "\(condition.label)", items: open + dissents)
    }
    return [.heading(level: 2, "\(gate.title): \(gate.status)"), .list(items)]
  }

  private static func progress(_ progress: ProgressSummary?) -> [ReportBlock] {
    guard let progress else { return [] }
    return [
      .heading(level: 2, "\(progress.heading)"), .paragraph(.text(progress.headline, .strong)),
      list(progress.changes), .remark("\(progress.kept)"),
    ]
  }

  private static func plan(_ plan: PlanSummary) -> [ReportBlock] {
    var blocks: [ReportBlock] = [heading(SummaryWords.plan)]
    if plan.open.isEmpty {
      blocks.append(.paragraph(.own(SummaryWords.nothingPlanned, .plain)))
    } else {
      let rows = plan.open.map { action -> [ReportText] in
        [
          "\(action.text)", "\(action.whoText)", "\(action.dueText)", "\(action.forText)",
          action.isOverdue ? .text(action.status, .warning) : "\(action.status)",
        ]
      }
      blocks.append(
        .table(ReportTable(titles: ["What", "Who", "By when", "For", "Status"], rows: rows)))
      blocks += plan.forecast.map { .remark("\($0)") }
    }
    if !plan.done.isEmpty {
      blocks.append(label(SummaryWords.done))
      blocks.append(
        .list(
          plan.done.map { action in
            let remark: ReportText =
              action.isNotShown ? ", but the record does not show it" : ""
            return ReportItem(text: "\(action.text) (\(action.promise)\(remark))")
          }))
    }
    if !plan.parked.isEmpty {
      blocks.append(label(SummaryWords.parked))
      blocks.append(
        .list(plan.parked.map { ReportItem(text: "\($0.text) (\($0.promise))") }))
    }
    return blocks
  }

  private static func method(_ content: SummaryContent) -> [ReportBlock] {
    let notes = content.method.map { note in
      ReportItem(text: "\(.text(note.title, .strong))\(.own(".", .strong)) \(note.text)")
    }
    return [
      heading(SummaryWords.method), .list(notes), heading(SummaryWords.sources),
      list(content.sources),
    ]
  }

  // MARK: - Kinds of blocks

  /// The heading of a part of the summary.
  static func heading(_ words: String) -> ReportBlock {
    .heading(level: 2, .own(words, .plain))
  }

  /// A paragraph that names what stands below it.
  static func label(_ words: String) -> ReportBlock { .paragraph(.own(words, .strong)) }

  private static func list(_ texts: [String]) -> ReportBlock {
    .list(texts.map { ReportItem(text: "\($0)") })
  }
}
