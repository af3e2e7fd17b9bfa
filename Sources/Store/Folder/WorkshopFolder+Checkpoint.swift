import JSON
import Workshop

extension WorkshopFolder {
  /// Keeps a named copy of a state: `checkpoints/<date>-<name>.json`, the date being the UTC day of
  /// `now`. One that is there is never written over: the next is `-2`.
  @discardableResult
  public func takeCheckpoint(
    name: String, state: WorkshopState, who: String, now: Timestamp
  ) throws(StoreError) -> CheckpointSummary {
    let session = try WriteSession(self)
    let checkpoint = Checkpoint(name: name, taken: now, state: state)
    let stem = "\(now.date)-" + (Slug.made(of: name)?.text.prefix(46) ?? "checkpoint")
    for number in 1...999 {
      guard let id = Slug(number == 1 ? stem : "\(stem)-\(number)") else { continue }
      let record = Record.checkpoint(id)
      if session.has(record) { continue }
      try session.saveUntold(
        record, to: checkpoint.json, .init(who: who, time: now), onlyNew: true)
      return CheckpointSummary(id: id, name: name, taken: now)
    }
    throw .tooMany(path: path + "/checkpoints", count: 1000, bound: 999)
  }

  /// Reads a checkpoint of this workshop.
  public func checkpoint(_ id: Slug) throws(StoreError) -> Checkpoint {
    try WorkshopSource.checkpoint(path(of: .checkpoint(id)))
  }
}
