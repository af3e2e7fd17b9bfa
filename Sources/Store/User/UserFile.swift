import JSON

/// The small JSON files in the user's own folders. A broken one counts as absent: no workshop needs
/// what it holds.
enum UserFile {
  static func read(_ path: String) -> JSONObject? {
    guard let bytes = try? FileSystem.read(path) else { return nil }
    return (try? JSONReader.parse(bytes))?.object
  }

  /// Writes a file that only the user can read, as a whole or not at all, without waiting for the
  /// disk.
  static func write(_ object: JSONObject, to path: String) throws(StoreError) {
    let (folder, name) = FileSystem.split(path)
    let opened = try UserFolders.opened(folder)
    try opened.replace(
      name, with: CanonicalJSON.bytes(.object(object.withoutEmptyMembers)),
      .init(mode: FileModes.personal, waits: false))
  }
}
