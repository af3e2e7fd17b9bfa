import Glibc
import Workshop

extension UserFolders {
  /// Writes a playbook into the user's own folder and returns its path. An existing one is never
  /// overwritten.
  public func addPlaybook(_ id: Slug, _ bytes: [UInt8]) throws(StoreError) -> String {
    let folder = config + "/playbooks"
    _ = try Self.opened(folder)
    let path = folder + "/" + id.text + ".json"
    try FileSystem.create(bytes, at: path)
    return path
  }
}

extension FileSystem {
  /// Writes a new file at a path that a person named, as a whole or not at all. An existing one is
  /// an error.
  public static func create(_ bytes: [UInt8], at path: String) throws(StoreError) {
    let (folder, name) = split(path)
    let opened: OpenFolder
    do {
      opened = try OpenFolder(folder)
    } catch {
      throw .cannotCreate(path: path, errno: error.number)
    }
    guard !opened.has(name) else { throw .cannotCreate(path: path, errno: EEXIST) }
    try opened.replace(
      name, with: bytes, .init(mode: 0o666 & ~FileModes.currentMask(), onlyNew: true))
  }
}
