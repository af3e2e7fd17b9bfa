import TerminalKit
import Workshop

extension Workbench {
  mutating func showActions() -> [Effect] {
    show(.actions)
    return []
  }

  mutating func newAction() -> [Effect] { [] }
  mutating func askLater() -> [Effect] { [] }
  mutating func park() -> [Effect] { [] }

  mutating func performInActions(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInActions: String { "" }
}
