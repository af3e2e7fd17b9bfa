import TerminalKit
import Workshop

extension Workbench {
  func drawRoom(_ picture: inout Picture) {
    drawHeader(&picture)
  }
}
