import Scoring
import TerminalKit
import Workshop

/// The five levels, with what the room said of each.
extension RoomPage {
  func ladder(_ spacing: Spacing, width: Int) -> Block {
    let lead = 8
    let sides = Level.allCases.map { side(of: $0, width: width) }
    // The widest of what stands at the right of any level.
    let room = sides.flatMap { $0 }.map(Self.columns).max() ?? 0
    let textWidth = max(16, width - lead - (room > 0 ? room + 3 : 0))
    var rows: Block = []
    for (level, side) in zip(Level.allCases, sides) {
      if spacing.partsLevels, level != .absent { rows.append(Row(spans: [])) }
      var lines = TextWrap.prose(question.descriptor(level).printable, width: textWidth)
      if spacing.cutsLevels, lines.count > 1, let first = lines.first {
        lines = [TextWidth.truncated(first + " …", to: textWidth)]
      }
      for number in 0..<max(lines.count, side.count) {
        rows.append(
          Row(
            spans: (number == 0
              ? start(of: level) : [Span(String(repeating: " ", count: lead))])
              + (number < lines.count ? [Span(lines[number], style(of: level))] : []),
            right: number < side.count ? side[number] : []))
      }
    }
    return rows
  }

  private var agreed: Level? {
    score.status == .agreed ? Level(rawValue: score.claimed) : nil
  }

  private func start(of level: Level) -> [Span] {
    let isAgreed = level == agreed
    return [
      Span(isAgreed ? " ◆  " : "    ", Style(.supported, .bold)),
      Span("\(level.rawValue)   ", isAgreed ? Style(.accent, .bold) : Style(.accent)),
    ]
  }

  private func style(of level: Level) -> Style {
    if level == agreed { return Style(.text, .bold) }
    return score.isApplicable && level.rawValue > score.target ? .muted : .text
  }

  /// What stands beside a level, line by line: the ballots for it, and what it is.
  private func side(of level: Level, width: Int) -> [[Span]] {
    let labels = labels(of: level, width: width)
    guard isRevealed, width >= Self.roomy else { return labels }
    let widest =
      Level.allCases.flatMap { self.labels(of: $0, width: width) }.map(Self.columns).max() ?? 0
    let votes = Self.blocks(score.agreement.counts[level.rawValue], columns: ballotColumns)
    return (labels.isEmpty ? [[]] : labels).enumerated().map { number, label in
      // What is below the ballots stands in the same column as what is beside them.
      let before = number == 0 ? votes : Span(String(repeating: " ", count: ballotColumns))
      return [before, Span(String(repeating: " ", count: 2 + widest - Self.columns(label)))] + label
    }
  }

  /// What a level is to the room: beside each other, or below where there is little room.
  private func labels(of level: Level, width: Int) -> [[Span]] {
    var labels: [Span] = []
    if level == agreed { labels.append(Span("agreed", Style(.good, .bold))) }
    if score.status == .provisional, level.rawValue == score.claimed {
      labels.append(Span("median", Style(.claimed)))
    }
    if score.isApplicable, level.rawValue == score.target {
      labels.append(Span("target", Style(.target)))
    }
    if labels.count < 2 || width < Self.widest { return labels.map { [$0] } }
    return [Array(labels.map { [$0] }.joined(separator: [Span(", ", .muted)]))]
  }

  private var ballotColumns: Int { min(12, max(2, score.agreement.counts.max() ?? 0)) }

  private static func columns(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.width } }

  /// A block for each ballot, or their number where they are more than fit.
  static func blocks(_ count: Int, columns: Int) -> Span {
    guard count > 0 else { return Span(TextWidth.padded("·", to: columns), .empty) }
    let text = count <= columns ? String(repeating: "█", count: count) : "██ \(count)"
    return Span(TextWidth.padded(text, to: columns), .supported)
  }
}
