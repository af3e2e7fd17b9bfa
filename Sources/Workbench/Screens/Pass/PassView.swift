import TerminalKit
import Workshop

extension Workbench {
  func drawPass(_ picture: inout Picture) {
    drawHeader(&picture)
  }
}
