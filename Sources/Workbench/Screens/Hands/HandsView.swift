import TerminalKit
import Workshop

extension Workbench {
  func drawHands(_ picture: inout Picture) {
    drawHeader(&picture)
  }
}
