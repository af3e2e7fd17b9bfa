import Workshop

/// A workshop as it was read from its folder.
public struct LoadedWorkshop: Equatable, Sendable {
  /// The state, as far as its files can be read.
  public var state: WorkshopState
  /// The ballots of all participants, revealed or not. They are never shown, scored or exported.
  public var papers: [Slug: BallotPaper]
  /// The checkpoints, the earliest first.
  public var checkpoints: [CheckpointSummary]
  /// The files that could not be read. They are left as they are.
  public var faults: [FileFault]
  /// The copies that a syncing service left, to be merged.
  public var conflictCopies: [ConflictCopy]
  /// Whether the user may not write into the folder.
  public var isReadOnly: Bool
}

/// The summary of a checkpoint, for lists.
public struct CheckpointSummary: Equatable, Sendable {
  /// Its id: the file's name without `.json`.
  public var id: Slug
  /// The name it was given.
  public var name: String
  /// When it was taken.
  public var taken: Timestamp

  /// Its path within the workshop's folder.
  public var file: String { Record.checkpoint(id).path }
}
