import TerminalKit
import Workshop

extension Workbench {
  mutating func showAgreement() -> [Effect] {
    show(.agreement)
    return []
  }

  mutating func performInAgreement(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInAgreement: String { "" }
}
