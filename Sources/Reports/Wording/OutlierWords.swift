import Scoring

/// Who speaks first if a room disagrees: those furthest from the others.
public enum OutlierWords {
  /// The lowest and the highest level voted, each only if it lies a level or more from the mean of
  /// all ballots. None if all ballots lie within one level.
  public static func ends(of counts: [Int]) -> [Int] {
    guard let lowest = counts.firstIndex(where: { $0 > 0 }),
      let highest = counts.lastIndex(where: { $0 > 0 }), highest - lowest >= 2
    else { return [] }
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let total = counts.reduce(0, +)
    // In whole numbers: one level from the mean is `total` from the sum.
    return [lowest, highest].filter { abs($0 * total - sum) >= total }
  }

  /// `Those at 0 and at 4 speak first.` Nobody is named unless the workshop names its ballots.
  public static func sentence(_ ballots: BallotSummary) -> String? {
    let ends = ends(of: ballots.counts)
    guard !ends.isEmpty else { return nil }
    let named = ballots.voices.filter { $0.level.map(ends.contains) ?? false }
      .sorted { ($0.level ?? 0) < ($1.level ?? 0) }
    if (1...3).contains(named.count) {
      let names = named.map { "\($0.name) at \($0.level ?? 0)" }
      return joined(names) + (names.count == 1 ? " speaks first." : " speak first.")
    }
    return "Those " + joined(ends.map { "at \($0)" }) + " speak first."
  }

  private static func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
