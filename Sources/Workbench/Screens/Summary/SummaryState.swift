import Reports
import TerminalKit
import Workshop

/// What is shown of the summary.
public struct SummaryState: Equatable, Sendable {
  public var offset = 0
  /// The summary in lines, made when it is shown and when what it says or its width changes.
  public var lines: [[Span]] = []
  /// What the lines were made of.
  var basis: Basis?
  /// Whether checkpoints are being read that belong in it.
  var awaitsCheckpoints = false
  /// The format of the export whose file is asked for.
  public var format = ExportFormat.allCases[0]
  /// Whether what is exported next names nobody.
  public var isAnonymous = false
  /// A file that is there and that the person has been told of: asked again, it is replaced.
  public var mayReplace: String?

  struct Basis: Equatable, Sendable {
    let revision: Int
    /// When the checkpoints were taken.
    let checkpoints: [Timestamp]
    let width: Int
  }
}
