import Scoring

/// Bars and rungs drawn with characters.
public enum TextBar {
  /// Points of 100 as a bar: `████░░░░░░`. It is full only at 100 and empty only at 0.
  public static func percent(_ points: Double, width: Int = 20) -> String {
    let share = min(max(points / 100, 0), 1)
    var full = Int((share * Double(width)).rounded(.toNearestOrAwayFromZero))
    if full == width && points < 100 - 1e-9 { full = width - 1 }
    if full == 0 && points > 1e-9 { full = min(1, width) }
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  /// The levels of a question as four marks: `●` shown, `◌` claimed but not shown, `○` not there.
  public static func rungs(_ levels: LevelSummary) -> String {
    (1...4).map { level in
      level <= levels.shown ? "●" : level <= levels.claimed ? "◌" : "○"
    }.joined()
  }
}
