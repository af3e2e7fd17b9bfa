/// What a writer can undo and redo. It is computed from the writer's history, so it survives a
/// restart.
public struct UndoStacks: Equatable, Sendable {
  /// The changes that can be undone, the latest last.
  public private(set) var done: [Change] = []
  /// The changes that can be redone, the one undone last at the end.
  public private(set) var undone: [Change] = []

  /// The stacks after a writer's changes, which are in the order they were made.
  public init(_ changes: [Change]) {
    for change in changes {
      switch change.step {
      case .change:
        guard change.isUndoable else { continue }
        done.append(change)
        // What was undone before a new change can't be redone after it.
        undone = []
      case .undoes(let id):
        if let index = done.lastIndex(where: { $0.id == id }) {
          undone.append(done.remove(at: index))
        }
      case .redoes(let id):
        if let index = undone.lastIndex(where: { $0.id == id }) {
          done.append(undone.remove(at: index))
        }
      }
    }
  }
}
