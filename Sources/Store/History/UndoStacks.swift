/// What one writer can undo and redo, made of their history: so it outlives the program.
public struct UndoStacks: Equatable, Sendable {
  /// The changes that stand, the latest last.
  public private(set) var done: [Change] = []
  /// The changes that were undone, the latest last.
  public private(set) var undone: [Change] = []

  /// From a writer's changes in the order they were made.
  public init(_ changes: [Change]) {
    for change in changes {
      switch change.step {
      case .change:
        guard change.isUndoable else { continue }
        done.append(change)
        // A new change starts afresh: what was undone before it can't be redone on top of it.
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
