import Glibc
import Workshop

extension WorkshopFolder {
  /// The age in seconds from which nobody needs a temporary file any more.
  private static let leftoverAge = 86_400

  /// Removes the temporary files of programs that were killed while they wrote. The lock keeps
  /// writers on this machine out meanwhile; those on other machines are safe by the files' age.
  ///
  /// - Returns: the process that had the lock last, if it ended in the middle of a save, as its
  ///   temporary files show. From here on the lock is noted as ours, so it is returned once.
  @discardableResult
  public func removeLeftovers() throws(StoreError) -> LockHolder? {
    let session = try WriteSession(self, who: "", now: { Timestamp(seconds: time(nil)) })
    let gone = session.before.flatMap { FolderLock.isGone($0) ? $0 : nil }
    var wasSaving = Self.clean(session.root, of: gone, session.now)
    for name in ["answers", "ballots", "reveals", "actions", "checkpoints", "history"] {
      guard let folder = try? session.root.folder(name, followingLinks: false) else { continue }
      if Self.clean(folder, of: gone, session.now) { wasSaving = true }
    }
    return wasSaving ? gone : nil
  }

  /// Removes the old ones in a folder, and returns whether any was of the process that is gone.
  private static func clean(
    _ folder: borrowing OpenFolder, of gone: LockHolder?, _ now: Timestamp
  ) -> Bool {
    var found = false
    for entry in (try? folder.entries()) ?? [] {
      guard let pid = OpenFolder.writer(ofTemporary: entry.name) else { continue }
      if pid == gone?.pid { found = true }
      guard let status = try? folder.linkStatus(entry.name),
        now.seconds - status.st_mtim.tv_sec > leftoverAge
      else { continue }
      try? folder.remove(entry.name)
    }
    return found
  }
}

extension OpenFolder {
  /// The process in the name of a temporary file; `nil` where the name is none from
  /// `temporaryName`.
  static func writer(ofTemporary name: String) -> Int? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "tmp" else { return nil }
    let mark = parts[parts.count - 2].split(separator: "-", omittingEmptySubsequences: false)
    guard mark.count == 2, UInt32(mark[1], radix: 36) != nil else { return nil }
    return Int(mark[0])
  }
}
