import Glibc
import JSON
import Workshop

/// A conflict copy: a copy of a record that a syncing service left beside it.
public struct ConflictCopy: Equatable, Sendable {
  /// The copy's path within the workshop's folder.
  public var file: String
  /// The record that it is a copy of; `nil` where its name is that of no record.
  public var record: Record?

  init(file: String, record: Record?) {
    self.file = file
    self.record = record
  }

  /// The copy at a path within the workshop's folder; `nil` where the name is not that of a copy.
  init?(file: String) {
    self.init(file: file, record: nil)
    let (folder, name) = location
    guard case .conflictCopy(let stem) = RecordName(name) else { return nil }
    record = Record(path: (folder.map { $0 + "/" } ?? "") + stem + ".json")
  }

  /// Its folder within the workshop's (`nil`: the workshop's own), and its name there.
  var location: (folder: String?, name: String) {
    let parts = file.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return (nil, file) }
    return (String(parts[0]), String(parts[1]))
  }
}

extension WorkshopFolder {
  /// The folders that can hold copies of records; `nil`: the workshop's own.
  private static let foldersOfRecords = [
    nil, "actions", "answers", "ballots", "checkpoints", "reveals",
  ]

  /// All copies, by folder and name.
  func copies(in root: borrowing OpenFolder) throws(StoreError) -> [ConflictCopy] {
    var copies: [ConflictCopy] = []
    for name in Self.foldersOfRecords {
      let entries: [OpenFolder.Entry]
      do {
        if let name {
          entries = try root.folder(name, followingLinks: true).entries()
        } else {
          entries = try root.entries()
        }
      } catch {
        if error.number == ENOENT { continue }
        throw .reading(error, path: name.map { path + "/" + $0 } ?? path)
      }
      for entry in entries {
        let file = (name.map { $0 + "/" } ?? "") + entry.name
        guard let copy = ConflictCopy(file: file) else { continue }
        // Other files are allowed beside the workshop's own.
        if name == nil && copy.record == nil { continue }
        copies.append(copy)
      }
    }
    return copies
  }

  /// The document of a copy, which must be one of the record.
  func document(
    of copy: ConflictCopy, as record: Record, in root: borrowing OpenFolder
  ) throws(StoreError) -> JSONValue {
    let path = path + "/" + copy.file
    let (folder, name) = copy.location
    let bytes: [UInt8]
    do {
      if let folder {
        bytes = try root.folder(folder, followingLinks: true).read(name)
      } else {
        bytes = try root.read(name)
      }
    } catch {
      throw .reading(error, path: path)
    }
    let document = try Document.read(bytes, path: path) { (json) throws(JSONError) in json }
    try record.check(document, path: path, bytes: bytes)
    return document
  }

  /// Checks that a copy is a plain file: what is removed afterwards must be what was read.
  func checkFile(of copy: ConflictCopy, in root: borrowing OpenFolder) throws(StoreError) {
    let path = path + "/" + copy.file
    let (folder, name) = copy.location
    let status: stat
    do {
      if let folder {
        status = try root.folder(folder, followingLinks: true).linkStatus(name)
      } else {
        status = try root.linkStatus(name)
      }
    } catch {
      throw .reading(error, path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFLNK: throw .isLink(path: path)
    default: throw .notAFile(path: path)
    }
  }
}
