import TerminalKit

/// What is shown of the summary.
public struct SummaryState: Equatable, Sendable {
  public var offset = 0
  /// The summary in lines, made when it is shown and when what it says or its width changes.
  public var lines: [[Span]] = []
  public var format = ExportFormat.html
  /// Whether what is exported next names nobody.
  public var isAnonymous = false
  /// A file that is there and that the person has been told of: asked again, it is replaced.
  public var mayReplace: String?
}
