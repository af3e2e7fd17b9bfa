import Scoring
import Workshop

/// What has changed since the last checkpoint, and which checkpoints there are.
public struct ProgressSummary: Equatable, Sendable {
  /// `Since “First session”, 4 Nov 2026`.
  public private(set) var heading: String
  /// How readiness changed; blank if nothing is compared.
  public private(set) var headline: String
  /// What else changed, a sentence each. What got worse comes first.
  public private(set) var changes: [String]
  /// `Kept as checkpoints: “First session”, 4 Nov 2026.`
  public private(set) var kept: String

  /// Compares a workshop on a day with its last checkpoint of an earlier day; `nil` if it has no
  /// checkpoints at all.
  public init?(
    _ state: WorkshopState, stage: Slug? = nil, on day: CalendarDate, checkpoints: [Checkpoint]
  ) {
    guard !checkpoints.isEmpty else { return nil }
    let inOrder = checkpoints.sorted { $0.taken < $1.taken }
    kept =
      (inOrder.count == 1 ? "Kept as a checkpoint: " : "Kept as checkpoints: ")
      + joined(inOrder.map { "“\($0.name.trimmed)”, \($0.taken.date.spoken)" }) + "."
    guard let last = inOrder.last(where: { $0.taken.date < day }) else {
      heading = "Progress"
      headline = ""
      changes = []
      return
    }
    let summary = ComparisonSummary(
      Comparison(
        Comparison.Side(
          last.state, on: last.taken.date, name: last.name, taken: last.taken),
        Comparison.Side(state, on: day), stage: stage))
    heading = "Since “\(last.name.trimmed)”, \(last.taken.date.spoken)"
    headline = summary.headline
    changes = Self.changes(summary)
  }

  private static func changes(_ summary: ComparisonSummary) -> [String] {
    var changes: [String] = []
    if let overlap = summary.overlap { changes.append(overlap) }
    changes += summary.gates.filter { $0.change != .none }.map(\.sentence)
    changes += summary.fallen.map { step in
      "Down: \(step.title), \(step.levels)" + (step.reason.map { " (\($0))" } ?? "") + "."
    }
    if !summary.risen.isEmpty {
      changes.append(
        "Up: "
          + joined(summary.risen.map { "\($0.title) from \($0.before) to \($0.after)" }) + ".")
    }
    if !summary.closed.isEmpty {
      changes.append("Closed: \(summary.closed.joined(separator: "; ")).")
    }
    if summary.fallen.isEmpty, summary.risen.isEmpty { changes.append("No level has changed.") }
    return changes
  }

  /// The same with every text rewritten.
  public func mapped(_ rewritten: (String) -> String) -> ProgressSummary {
    var copy = self
    copy.heading = rewritten(heading)
    copy.headline = rewritten(headline)
    copy.changes = changes.map(rewritten)
    copy.kept = rewritten(kept)
    return copy
  }
}
