import Glibc

extension WorkshopFolder {
  /// How old a temporary file must be to be nobody's any more, in seconds.
  private static let leftoverAge = 86_400

  /// Takes away the temporary files that a program left which was killed while it wrote. On this
  /// machine the lock keeps writers out meanwhile; the age spares those of others.
  public func removeLeftovers() throws(StoreError) {
    let session = try WriteSession(self)
    Self.clean(session.root)
    for name in ["answers", "ballots", "reveals", "actions", "checkpoints", "history"] {
      guard let folder = try? session.root.folder(name, followingLinks: false) else { continue }
      Self.clean(folder)
    }
  }

  private static func clean(_ folder: borrowing OpenFolder) {
    let now = time(nil)
    for entry in (try? folder.entries()) ?? [] where OpenFolder.isTemporary(entry.name) {
      guard let status = try? folder.linkStatus(entry.name),
        now - status.st_mtim.tv_sec > leftoverAge
      else { continue }
      try? folder.remove(entry.name)
    }
  }
}

extension OpenFolder {
  /// Whether a name is one that `temporaryName` makes.
  static func isTemporary(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "tmp" else { return false }
    let mark = parts[parts.count - 2].split(separator: "-", omittingEmptySubsequences: false)
    return mark.count == 2 && Int(mark[0]) != nil && UInt32(mark[1], radix: 36) != nil
  }
}
