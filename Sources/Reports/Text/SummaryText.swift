/// The summary as plain text.
public enum SummaryText {
  /// The lines of a summary, each ending in a line feed.
  public static func text(_ content: SummaryContent, width: Int = 100) -> String {
    ReportLines.lines(SummaryBlocks.all(content), width: width)
      .map { $0.map(\.text).joined() + "\n" }.joined()
  }
}
