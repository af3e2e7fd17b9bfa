import TerminalKit
import Workshop

extension Workbench {
  mutating func passLaptop() -> [Effect] {
    show(.pass)
    return []
  }

  mutating func performInPass(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInPass: String { "" }
}
