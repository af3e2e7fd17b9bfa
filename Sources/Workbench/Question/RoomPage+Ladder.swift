import PlainText
import Scoring
import Session
import TerminalKit
import Workshop

/// The five levels, with the room's ballots for each.
extension RoomPage {
  func ladder(_ spacing: Spacing, width: Int) -> Block {
    let isNarrow = width < Self.roomy
    let lead = isNarrow ? 5 : 8
    let sides = Level.allCases.map { side(of: $0, width: width) }
    // The greatest width of the text at the right of a level.
    let widest = sides.flatMap { $0 }.map(Self.columns).max() ?? 0
    var rows: Block = []
    for (level, side) in zip(Level.allCases, sides) {
      if spacing.partsLevels, level != .absent { rows.append(Row(spans: [])) }
      // On a narrow screen a level without such text uses the whole line.
      let room = isNarrow ? side.map(Self.columns).max() ?? 0 : widest
      let textWidth = max(16, width - lead - (room > 0 ? room + 3 : 0))
      let lines = Self.cut(
        TextWrap.prose(question.descriptor(level).printable, width: textWidth),
        to: spacing.lines(ofLevelThatMatters: matters(level)), width: textWidth)
      for number in 0..<max(lines.count, side.count) {
        rows.append(
          Row(
            spans: (number == 0
              ? start(of: level, isNarrow: isNarrow)
              : [Span(String(repeating: " ", count: lead))])
              + (number < lines.count ? [Span(lines[number], style(of: level))] : []),
            right: number < side.count ? side[number] : []))
      }
    }
    return rows
  }

  private var agreed: Level? {
    score.status == .agreed ? Level(rawValue: score.claimed) : nil
  }

  /// The first lines of a text; `…` marks what is left out.
  private static func cut(_ lines: [String], to count: Int, width: Int) -> [String] {
    guard lines.count > count, count > 0 else { return lines }
    return lines[..<(count - 1)] + [TextWidth.truncated(lines[count - 1] + " …", to: width)]
  }

  /// Whether the room talks about a level: the agreed one, one with ballots, or the target.
  private func matters(_ level: Level) -> Bool {
    guard score.isApplicable else { return false }
    let claimed = score.status == .agreed || score.status == .provisional ? score.claimed : nil
    return level.rawValue == claimed || level.rawValue == score.target
  }

  private func start(of level: Level, isNarrow: Bool) -> [Span] {
    let isAgreed = level == agreed
    let mark = isAgreed ? "◆" : " "
    return [
      Span(isNarrow ? "\(mark) " : " \(mark)  ", Style(.supported, .bold)),
      Span(
        TextWidth.padded("\(level.rawValue)", to: isNarrow ? 3 : 4),
        isAgreed ? Style(.accent, .bold) : Style(.accent)),
    ]
  }

  private func style(of level: Level) -> Style {
    if level == agreed { return Style(.text, .bold) }
    return score.isApplicable && level.rawValue > score.target ? .muted : .text
  }

  /// The lines beside a level: its ballots and its labels.
  private func side(of level: Level, width: Int) -> [[Span]] {
    let labels = labels(of: level, width: width)
    guard isRevealed, width >= Self.roomy else { return labels }
    let widest =
      Level.allCases.flatMap { self.labels(of: $0, width: width) }.map(Self.columns).max() ?? 0
    let votes = Self.blocks(score.agreement.counts[level.rawValue], columns: ballotColumns)
    return (labels.isEmpty ? [[]] : labels).enumerated().map { number, label in
      // Later labels are aligned with the first, which stands after the ballots.
      let before = number == 0 ? votes : Span(String(repeating: " ", count: ballotColumns))
      return [before, Span(String(repeating: " ", count: 2 + widest - Self.columns(label)))] + label
    }
  }

  /// The labels of a level: on one line, or below each other on a narrow screen.
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

  /// One block for each ballot, or their number where they do not fit.
  static func blocks(_ count: Int, columns: Int) -> Span {
    guard count > 0 else { return Span(TextWidth.padded("·", to: columns), .empty) }
    let text = count <= columns ? String(repeating: "█", count: count) : "██ \(count)"
    return Span(TextWidth.padded(text, to: columns), .supported)
  }
}
