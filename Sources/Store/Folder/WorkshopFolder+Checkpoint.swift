import JSON
import Workshop

extension WorkshopFolder {
  /// Takes a checkpoint: writes a named copy of a state to `checkpoints/<date>-<name>.json`, the
  /// date being the UTC day of `now`. An existing one is never overwritten: the next gets `-2`.
  ///
  /// - Parameter state: evaluated under the lock, when nobody else can change it any more.
  @discardableResult
  public func takeCheckpoint(
    name: String, state: @autoclosure () throws(StoreError) -> WorkshopState, who: String,
    now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> CheckpointSummary {
    let session = try WriteSession(self, who: who, now: now)
    let checkpoint = Checkpoint(name: name, taken: session.now, state: try state())
    let stem = "\(session.now.date)-" + (Slug.made(of: name)?.text.prefix(46) ?? "checkpoint")
    for number in 1...999 {
      guard let id = Slug(number == 1 ? stem : "\(stem)-\(number)") else { continue }
      let record = Record.checkpoint(id)
      if session.has(record) { continue }
      try session.saveUntold(record, to: checkpoint.json, onlyNew: true)
      return CheckpointSummary(id: id, name: name, taken: session.now)
    }
    throw .tooMany(path: path + "/checkpoints", count: 1000, bound: 999)
  }

  /// Reads a checkpoint of this workshop.
  public func checkpoint(_ id: Slug) throws(StoreError) -> Checkpoint {
    try WorkshopSource.checkpoint(path(of: .checkpoint(id)))
  }
}
