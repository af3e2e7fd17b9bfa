import Scoring
import Workshop

/// Gaps as blocks.
enum GapBlocks {
  /// The largest gaps, and the table of all where there are more.
  static func all(_ content: SummaryContent) -> [ReportBlock] {
    let count = content.gaps.count
    let heading = SummaryBlocks.heading(SummaryWords.largestGaps(of: count))
    guard count > 0 else {
      return [heading, .paragraph("\(GapWords.headline(shown: 0, of: 0))")]
    }
    let largest: [ReportBlock] = [heading, .list(content.largestGaps.map(item))]
    guard count > content.largestGaps.count else { return largest }
    return largest + [
      SummaryBlocks.heading(SummaryWords.allGaps(count)), .table(table(content.gaps)),
    ]
  }

  /// A gap with its levels, why it stands where it does, what is missing and what comes next.
  static func item(_ gap: GapSummary) -> ReportItem {
    func item(_ label: String, _ text: String) -> ReportItem {
      ReportItem(text: "\(.own("\(label):", .plain)) \(text)")
    }
    var items = [
      ReportItem(text: "\(gap.levels.sentence.atSentenceStart)"),
      item(SummaryWords.whyHere, gap.why),
    ]
    if !gap.missing.isEmpty {
      items.append(item(SummaryWords.missing, gap.missing.joined(separator: "; ")))
    }
    if !gap.room.isEmpty {
      items.append(item(SummaryWords.room, gap.room.joined(separator: " ")))
    }
    if let nextStep = gap.nextStep {
      items.append(
        ReportItem(text: "\(.own("\(SummaryWords.nextStep):", .strong)) \(nextStep)"))
    }
    for action in gap.actions {
      items.append(
        ReportItem(
          text: "\(.own("\(SummaryWords.planned):", .plain)) \(action.text) (\(action.promise))"))
    }
    return ReportItem(
      marker: .number(gap.rank), text: "\(.text(gap.title, .strong)), \(gap.decision)",
      items: items)
  }

  private static func table(_ gaps: [GapSummary]) -> ReportTable {
    ReportTable(
      titles: [
        "#", "Question", "Decision", "Shown", "Claimed", "Target", "Points", "Keeps closed",
      ],
      right: [0, 3, 4, 5, 6],
      rows: gaps.map { gap in
        [
          "\(gap.rank)", "\(gap.title)", "\(gap.decision)", "\(gap.levels.shown)",
          "\(gap.levels.claimed)", "\(gap.levels.target)", "\(gap.lift)",
          "\(gap.blocks.joined(separator: ", "))",
        ]
      })
  }
}
