import JSON
import Workshop

extension WorkshopFolder {
  /// Undoes this writer's latest change, also after a restart. Returns it; `nil`: there is none.
  ///
  /// - Throws: `changedSince` where somebody changed the record since.
  @discardableResult
  public func undo(who: String, now: @autoclosure () -> Timestamp) throws(StoreError) -> Change? {
    let session = try WriteSession(self, who: who, now: now)
    guard let change = UndoStacks(try ownChanges(session.root)).done.last else { return nil }
    try session.step(from: change.after, to: change.before, change, .undoes(change.id))
    return change
  }

  /// Redoes the change that was undone last. Returns it; `nil`: there is none.
  ///
  /// - Throws: `changedSince` where somebody changed the record since.
  @discardableResult
  public func redo(who: String, now: @autoclosure () -> Timestamp) throws(StoreError) -> Change? {
    let session = try WriteSession(self, who: who, now: now)
    guard let change = UndoStacks(try ownChanges(session.root)).undone.last else { return nil }
    try session.step(from: change.before, to: change.after, change, .redoes(change.id))
    return change
  }
}

extension WriteSession {
  /// Saves an earlier or later document of a record, if the record is as `expected`.
  fileprivate func step(
    from expected: JSONValue?, to wanted: JSONValue?, _ change: Change, _ step: Change.Step
  ) throws(StoreError) {
    guard let record = change.record else { throw .changedSince(path: folder.path) }
    let present = try document(record)
    guard WorkshopFolder.saysTheSame(present, expected) else {
      throw .changedSince(path: folder.path(of: record))
    }
    try save(record, from: present, to: wanted, step: step)
  }
}
