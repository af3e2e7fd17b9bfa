import Scoring
import Workshop

/// The ranked gap analysis as Markdown.
public enum GapsMarkdown {
  /// The first `limit` gaps.
  public static func text(
    _ score: Score, of state: WorkshopState, limit: Int = .max
  ) -> String {
    let content = SummaryContent(state, score: score)
    let gaps = content.gaps.prefix(limit)
    var page = MarkdownPage()
    page.heading(1, "Gap analysis: \(content.heading)")
    page.paragraph("\(content.stage), as of \(content.on.spoken).")
    page.paragraph("\(GapWords.headline(shown: gaps.count, of: content.gaps.count))")
    page.list(gaps.map(item))
    return page.text
  }

  /// One gap with its levels, why it stands where it does, what is missing and what comes next.
  static func item(_ gap: GapSummary) -> MarkdownItem {
    var items = [
      MarkdownItem(text: "\(gap.levels.sentence.atSentenceStart)"),
      MarkdownItem(text: "Why here: \(gap.why)"),
    ]
    if !gap.missing.isEmpty {
      items.append(MarkdownItem(text: "Missing: \(gap.missing.joined(separator: "; "))"))
    }
    if !gap.room.isEmpty {
      items.append(MarkdownItem(text: "Room: \(gap.room.joined(separator: " "))"))
    }
    if let nextStep = gap.nextStep {
      items.append(MarkdownItem(text: "**Next step:** \(nextStep)"))
    }
    for action in gap.actions {
      items.append(MarkdownItem(text: "Planned: \(action.text) (\(action.promise))"))
    }
    return MarkdownItem(
      marker: .number(gap.rank), text: "\(.strong(gap.title)), \(gap.decision)", items: items)
  }
}
