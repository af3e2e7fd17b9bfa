import TerminalKit
import Workshop

extension Workbench {
  func drawProgress(_ picture: inout Picture) {
    drawHeader(&picture)
  }
}
