import TerminalKit
import Workshop

extension Workbench {
  mutating func showRoom() -> [Effect] {
    show(.room)
    return []
  }

  mutating func toggleTimer() -> [Effect] { [] }
  mutating func toggleEssentials() -> [Effect] { [] }

  mutating func performInRoom(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInRoom: String { "" }
}
