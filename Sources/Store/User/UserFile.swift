import JSON

/// Reads and writes the small JSON files of the user's own folders. One that is broken counts as
/// not there: it holds nothing that a workshop needs.
enum UserFile {
  static func read(_ path: String) -> JSONObject? {
    guard let bytes = try? FileSystem.read(path) else { return nil }
    return (try? JSONReader.parse(bytes))?.object
  }

  /// Writes a file that only the user can read. Whole or not at all, without waiting for the disk.
  static func write(_ object: JSONObject, to path: String) throws(StoreError) {
    let (folder, name) = FileSystem.split(path)
    let opened = try UserFolders.opened(folder)
    try opened.replace(
      name, with: CanonicalJSON.bytes(.object(object.withoutEmptyMembers)),
      .init(mode: FileModes.personal, waits: false))
  }
}
