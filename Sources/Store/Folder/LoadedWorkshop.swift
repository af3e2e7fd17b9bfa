import Workshop

/// A workshop as it was read from its folder.
public struct LoadedWorkshop: Equatable, Sendable {
  public var state: WorkshopState
  /// Everybody's ballots, revealed or not: never shown, scored or exported.
  public var papers: [Slug: BallotPaper]
  /// The earliest first.
  public var checkpoints: [CheckpointSummary]
  /// Files that could not be taken. They are left as they are.
  public var faults: [FileFault]
  /// Copies that a syncing service left, waiting to be merged.
  public var conflictCopies: [ConflictCopy]
  /// Whether nothing can be changed here.
  public var isReadOnly: Bool
}

/// What a list of checkpoints says of one.
public struct CheckpointSummary: Equatable, Sendable {
  /// The file's id: its name without `.json`.
  public var id: Slug
  public var name: String
  public var taken: Timestamp

  /// The path within the workshop's folder.
  public var file: String { Record.checkpoint(id).path }
}
