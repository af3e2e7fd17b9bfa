import TerminalKit
import Workshop

extension Workbench {
  func drawAgreement(_ picture: inout Picture) {
    drawHeader(&picture)
  }
}
