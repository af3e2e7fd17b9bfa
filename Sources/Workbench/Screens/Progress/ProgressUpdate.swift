import TerminalKit
import Workshop

extension Workbench {
  mutating func showProgress() -> [Effect] {
    show(.progress)
    return [.readCheckpoints]
  }

  mutating func takeCheckpoint() -> [Effect] { [] }

  mutating func take(_ checkpoints: [Checkpoint]) {}

  mutating func performInProgress(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInProgress: String { "" }
}
