/// The summary as Markdown, to be read as it is, rendered, or pasted into a wiki.
public enum MarkdownReport {
  /// The Markdown of a summary.
  public static func text(_ content: SummaryContent) -> String {
    MarkdownPage(SummaryBlocks.all(content)).text
  }
}
