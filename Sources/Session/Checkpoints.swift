import Workshop

/// Checkpoints: reading them for comparison, and asking for the name of a new one.
extension Session {
  /// How many checkpoints the screens show at most, the latest ones.
  static let mostCheckpoints = 24

  /// Whether all checkpoints have been read. A checkpoint never changes, so once is enough.
  package var hasReadCheckpoints: Bool {
    let there = open?.checkpoints.suffix(Self.mostCheckpoints).map(\.taken) ?? []
    return there == earlier.map(\.taken)
  }

  /// The effect that reads the checkpoints; none where they have been read.
  package mutating func readCheckpoints() -> [Effect] {
    awaitsCheckpoints = !hasReadCheckpoints
    return awaitsCheckpoints ? [.readCheckpoints] : []
  }

  /// Asks for the name of a checkpoint.
  package mutating func nameCheckpoint() {
    guard open != nil else { return refuse("Open a workshop first.") }
    if !isReadOnly() { beginTyping(.prompt(.checkpointName), text: "") }
  }
}
