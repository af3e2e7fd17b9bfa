import Workshop

/// Checkpoints: read to compare with, and named to be kept.
extension Session {
  /// More than this no screen shows side by side.
  static let mostCheckpoints = 24

  /// Whether the checkpoints there are have been read: one that exists never changes.
  package var hasReadCheckpoints: Bool {
    let there = open?.checkpoints.suffix(Self.mostCheckpoints).map(\.taken) ?? []
    return there == earlier.map(\.taken)
  }

  /// Reads the checkpoints, unless they have been read.
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
