import TerminalKit
import Workshop

extension Workbench {
  mutating func showHands() -> [Effect] {
    show(.hands)
    return []
  }

  mutating func performInHands(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInHands: String { "" }
}
