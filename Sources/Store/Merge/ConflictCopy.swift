import Glibc
import JSON
import Workshop

/// A copy of a record that a syncing service left beside it.
public struct ConflictCopy: Equatable, Sendable {
  /// The copy's path within the workshop's folder.
  public var file: String
  /// The record it is a copy of; `nil` where its name says none.
  public var record: Record?

  init(file: String, record: Record?) {
    self.file = file
    self.record = record
  }

  /// Of a path within the workshop's folder; `nil` where the name is not that of a copy.
  init?(file: String) {
    self.init(file: file, record: nil)
    let (folder, name) = location
    guard case .conflictCopy(let stem) = RecordName(name) else { return nil }
    record = Record(path: (folder.map { $0 + "/" } ?? "") + stem + ".json")
  }

  /// Its folder within the workshop's, and its name there.
  var location: (folder: String?, name: String) {
    let parts = file.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return (nil, file) }
    return (String(parts[0]), String(parts[1]))
  }
}

extension WorkshopFolder {
  /// The folders in which copies of records can be; `nil`: the workshop's own.
  private static let foldersOfRecords = [
    nil, "actions", "answers", "ballots", "checkpoints", "reveals",
  ]

  /// The copies that there are, by their folders and names.
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
        // Beside the workshop's own files others may well stand.
        if name == nil && copy.record == nil { continue }
        copies.append(copy)
      }
    }
    return copies
  }

  /// What a copy says, if it can be read as the record that its name says.
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

  /// Makes sure that a copy is a file of its own: what is removed afterwards has to be what was
  /// read.
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
