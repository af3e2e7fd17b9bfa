import TerminalKit
import Workshop

extension Workbench {
  func drawActions(_ picture: inout Picture) {
    drawHeader(&picture)
  }
}
