import Reports
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  /// What changed since the selected checkpoint, in lines.
  func progressLines(width: Int) -> [[Span]] { [] }
}
