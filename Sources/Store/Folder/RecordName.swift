/// The meaning of a file's name in one of a workshop's folders.
enum RecordName: Equatable {
  /// `<stem>.json`. The stem may or may not be an id.
  case record(stem: String)
  /// A copy of `<stem>.json` that a syncing service left beside it.
  case conflictCopy(of: String)
  /// A temporary file, a hidden file, anything that is no JSON.
  case ignored

  init(_ name: String) {
    guard !name.hasPrefix("."), name.hasSuffix(".json") else {
      self = .ignored
      return
    }
    let stem = name.dropLast(5)
    // Syncthing: `x.sync-conflict-20260818-173636-D4LGQYW.json`.
    if let mark = Self.index(of: ".sync-conflict-", in: stem) {
      self = .conflictCopy(of: String(stem[..<mark]))
    } else if stem.hasSuffix(")"), let mark = Self.index(of: " (", in: stem) {
      // Dropbox and Nextcloud: `x (Ann's conflicted copy 2026-11-23).json`; others: `x (1).json`.
      self = .conflictCopy(of: String(stem[..<mark]))
    } else {
      self = .record(stem: String(stem))
    }
  }

  /// The index at which `part` begins first.
  private static func index(of part: String, in text: Substring) -> Substring.Index? {
    var rest = text
    while !rest.isEmpty {
      if rest.hasPrefix(part) { return rest.startIndex }
      rest = rest.dropFirst()
    }
    return nil
  }
}
