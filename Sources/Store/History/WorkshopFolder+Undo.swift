import JSON
import Workshop

extension WorkshopFolder {
  /// Takes back this writer's latest change that stands, also after a restart; votes, reveals and
  /// checkpoints stay. Returns it; `nil`: there is none.
  ///
  /// - Throws: `changedSince` where the record says something else by now.
  @discardableResult
  public func undo(who: String, now: @autoclosure () -> Timestamp) throws(StoreError) -> Change? {
    let session = try WriteSession(self, who: who, now: now)
    guard let change = UndoStacks(try ownChanges(session.root)).done.last else { return nil }
    try session.step(from: change.after, to: change.before, change, .undoes(change.id))
    return change
  }

  /// Makes the change again that was undone last.
  ///
  /// - Throws: `changedSince` where the record says something else by now.
  @discardableResult
  public func redo(who: String, now: @autoclosure () -> Timestamp) throws(StoreError) -> Change? {
    let session = try WriteSession(self, who: who, now: now)
    guard let change = UndoStacks(try ownChanges(session.root)).undone.last else { return nil }
    try session.step(from: change.before, to: change.after, change, .redoes(change.id))
    return change
  }
}

extension WriteSession {
  /// Puts a record into an earlier or later state, if it is in the state that this starts from.
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
