import Glibc
import Workshop

extension WorkshopFolder {
  /// How old a temporary file must be to be nobody's any more, in seconds.
  private static let leftoverAge = 86_400

  /// Takes away the temporary files that a program left which was killed while it wrote. On this
  /// machine the lock keeps writers out meanwhile; the age spares those of others.
  ///
  /// - Returns: the one who had the lock last, where it ended in the middle of a save, which its
  ///   temporary files tell. From here on the lock is noted as ours, so it is told once.
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

  /// Whether there was a file of the one that is gone.
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
  /// The process that a name of a temporary file names; `nil` where it is none that `temporaryName`
  /// makes.
  static func writer(ofTemporary name: String) -> Int? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "tmp" else { return nil }
    let mark = parts[parts.count - 2].split(separator: "-", omittingEmptySubsequences: false)
    guard mark.count == 2, UInt32(mark[1], radix: 36) != nil else { return nil }
    return Int(mark[0])
  }
}
