import Reports
import Scoring
import Session
import TerminalKit

/// The summary as lines on the screen: the blocks of the exported one, in the screen's styles.
enum SummaryLines {
  /// The width of the text; prose is not spread across a whole wide screen.
  static func width(in size: Size) -> Int { max(20, min(size.width - 6, 96)) }

  /// The lines of the summary of a workshop, with what changed since a checkpoint.
  static func lines(
    of open: OpenWorkshop, progress: ProgressSummary?, width: Int
  ) -> [[Span]] {
    let content = SummaryContent(open.state, score: open.score, progress: progress)
    return ReportLines.lines(SummaryBlocks.all(content), width: width).map { line in
      line.flatMap(spans(of:))
    }
  }

  private static func spans(of piece: ReportLines.Piece) -> [Span] {
    if piece.style == .text(.drawing) { return drawing(piece.text) }
    return [Span(piece.text, style(piece.style))]
  }

  private static func style(_ style: ReportLines.Style) -> Style {
    switch style {
    case .text(.plain): .text
    case .text(.strong): Style(.text, .bold)
    case .text(.headline): Style(.accent, .bold)
    case .text(.warning): Style(.warning)
    case .text(.emphasis), .muted: .muted
    case .text(.drawing): Style(.accent)
    case .heading: Style(.title, .bold)
    case .rule: Style(.frame)
    case .met: Style(.good)
    case .open: Style(.warning)
    }
  }

  /// A bar or level marks, with the filled part emphasised.
  private static func drawing(_ text: String) -> [Span] {
    var spans: [Span] = []
    for character in text {
      let style: Style =
        switch character {
        case "█", "●": .supported
        case "◌": .claimed
        case "░", "○": .empty
        default: .accent
        }
      if spans.last?.style == style {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
    }
    return spans
  }
}
