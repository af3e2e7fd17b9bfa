import Scoring
import Workshop

/// The ranked gap analysis as Markdown.
public enum GapsMarkdown {
  /// The Markdown of the first `limit` gaps.
  public static func text(
    _ score: Score, of state: WorkshopState, limit: Int = .max
  ) -> String {
    let content = SummaryContent(state, score: score)
    let gaps = content.gaps.prefix(limit)
    return MarkdownPage([
      .heading(level: 1, "Gap analysis: \(content.heading)"),
      .remark("\(content.stage), as of \(content.on.spoken)."),
      .paragraph("\(GapWords.headline(shown: gaps.count, of: content.gaps.count))"),
      .list(gaps.map(GapBlocks.item)),
    ]).text
  }
}
