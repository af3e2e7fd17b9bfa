import TerminalKit
import Workshop

extension Workbench {
  mutating func showProgress() -> [Effect] {
    show(.progress)
    return [.readCheckpoints]
  }

  /// Asks for the name of a checkpoint.
  mutating func takeCheckpoint() -> [Effect] {
    guard open != nil else {
      refuse("Open a workshop first.")
      return []
    }
    if !isReadOnly() { beginTyping(.checkpointName, text: "") }
    return []
  }

  mutating func takenCheckpointName(_ text: String) -> Result<[Effect], Refusal> {
    guard !text.isBlank else { return .failure(Refusal(text: "Type a name:")) }
    return .success(withPending(.takeCheckpoint(name: text.trimmed)))
  }

  mutating func take(_ checkpoints: [Checkpoint]) {}

  mutating func performInProgress(_ command: Command) -> [Effect] {
    if command == .back { place = .board }
    return []
  }

  var adviceInProgress: String { "" }
}
