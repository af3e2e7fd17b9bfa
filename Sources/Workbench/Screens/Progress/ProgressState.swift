import Reports
import Scoring
import Workshop

/// The checkpoints of the workshop, each compared with how it stands now.
public struct ProgressState: Equatable, Sendable {
  /// The earliest first; at most `most` of the latest.
  public internal(set) var checkpoints: [Checkpoint] = []
  /// A comparison with each, worked out while the screen is shown.
  public internal(set) var comparisons: [Comparison] = []
  /// The checkpoint that now is compared with.
  public var selection = 0
  /// Lines of what changed that are scrolled away.
  public var offset = 0
  /// The state of the record the comparisons were worked out for.
  var revision: Int?
  /// What is said of the comparisons that were selected, by their place.
  var summaries: [Int: ComparisonSummary] = [:]

  /// More than this no screen shows side by side.
  static let most = 24

  /// What is said of the comparison with the selected checkpoint.
  var summary: ComparisonSummary? { summaries[selection] }

  /// The comparison with the selected checkpoint.
  public var selected: Comparison? {
    comparisons.indices.contains(selection) ? comparisons[selection] : nil
  }
}
