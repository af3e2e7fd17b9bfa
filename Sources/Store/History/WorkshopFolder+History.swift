import Glibc
import JSON
import Workshop

extension WorkshopFolder {
  /// The changes of all writers, the earliest first; those of the same second by id.
  public func history() throws(StoreError) -> [Change] {
    try changes { _ in true }
  }

  /// The changes of one question: its team answer, merged copies of that, and its reveal.
  public func history(of question: QuestionID) throws(StoreError) -> [Change] {
    let paths = [Record.answer(question).path, Record.reveal(question).path]
    return try changes { change in
      paths.contains(change.path)
        || ConflictCopy(file: change.path)?.record == .answer(question)
    }
  }

  func changes(_ isWanted: (Change) -> Bool) throws(StoreError) -> [Change] {
    let root = try open()
    let path = path + "/" + HistoryFile.folder
    do {
      let folder = try root.folder(HistoryFile.folder, followingLinks: true)
      var changes: [Change] = []
      for entry in try folder.entries() where Self.isHistory(entry.name) {
        changes += try HistoryFile.read(entry.name, in: folder, isWanted)
      }
      return changes.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    } catch {
      if error.number == ENOENT { return [] }
      throw .reading(error, path: path)
    }
  }

  private static func isHistory(_ name: String) -> Bool {
    name.hasSuffix(".ndjson") && Slug(name.dropLast(7)) != nil
  }

  /// The number of bytes of this writer's own history that are read for undoing: thousands of
  /// changes.
  private static let undoable = 16 << 20

  /// This writer's own changes in the order they were made; of very many the latest ones.
  func ownChanges(_ root: borrowing OpenFolder) throws(StoreError) -> [Change] {
    do {
      let folder = try root.folder(HistoryFile.folder, followingLinks: true)
      return try HistoryFile.read(
        HistoryFile.name(of: writer), in: folder, latest: Self.undoable)
    } catch {
      if error.number == ENOENT { return [] }
      throw .reading(
        error, path: path + "/" + HistoryFile.folder + "/" + HistoryFile.name(of: writer))
    }
  }
}
