import Reports
import TerminalKit
import Workshop

/// The summary as lines on the screen: as it will read once exported.
enum SummaryLines {
  /// The columns of text: prose is not read across a whole wide screen.
  static func width(in size: Size) -> Int { max(20, min(size.width - 6, 100)) }

  static func lines(of open: OpenWorkshop, width: Int) -> [[Span]] {
    _ = open
    return []
  }
}
