import Glibc
import JSON
import Workshop

/// A workshop's folder under its lock: what is read here can't change before it is saved.
struct WriteSession: ~Copyable {
  let folder: WorkshopFolder
  let root: OpenFolder
  let modes: FileModes
  private let lock: FolderLock
  private let who: String
  /// The time of the changes made here.
  let now: Timestamp
  /// The process that had the lock before, if that was another one.
  var before: LockHolder? { lock.before }

  /// Waits for the lock. The clock is asked after that: somebody who waited for another's change
  /// makes theirs later, and the history must say so.
  init(_ folder: WorkshopFolder, who: String, now: () -> Timestamp) throws(StoreError) {
    let root = try folder.open()
    guard root.has(WorkshopFolder.detailsFile) else { throw .notAWorkshop(path: folder.path) }
    let modes = try Self.modes(of: root)
    let lock = try FolderLock(root, modes: modes)
    self.folder = folder
    self.root = root
    self.modes = modes
    self.lock = lock
    self.who = who
    self.now = now()
  }

  private static func modes(of root: borrowing OpenFolder) throws(StoreError) -> FileModes {
    do {
      return FileModes(isShared: try root.status().st_mode & S_ISGID != 0)
    } catch {
      throw .reading(error, path: root.path)
    }
  }

  /// A record's document as it is now; `nil`: there is none. A broken one is an error, so that it
  /// is never overwritten.
  func document(_ record: Record) throws(StoreError) -> JSONValue? {
    try folder.document(record, in: root)
  }

  /// Whether a record's file exists, valid or not.
  func has(_ record: Record) -> Bool {
    guard let name = record.folder else { return root.has(record.fileName) }
    return (try? root.folder(name, followingLinks: true))?.has(record.fileName) ?? false
  }

  /// The number of files in a folder.
  func count(in name: String) -> Int {
    guard let inner = try? root.folder(name, followingLinks: true) else { return 0 }
    return (try? inner.entries())?.count ?? 0
  }

  /// Writes a record's new document to the disk (`nil` removes it) and the change into the history.
  /// If either fails, both are as they were.
  func save(
    _ record: Record, from before: JSONValue?, to after: JSONValue?,
    step: Change.Step = .change, onlyNew: Bool = false
  ) throws(StoreError) {
    let change = change(
      of: record.path, before: before?.withoutEmptyMembers, after: after?.withoutEmptyMembers,
      step: step)
    guard let after else { return try remove(record, change) }
    try write(after, as: record, telling: change, onlyNew: onlyNew)
  }

  /// Writes a record of which the history only says that it changed.
  func saveUntold(
    _ record: Record, to after: JSONValue?, onlyNew: Bool = false
  ) throws(StoreError) {
    let change = change(of: record.path)
    guard let after else { return try remove(record, change) }
    try write(after, as: record, telling: change, onlyNew: onlyNew)
  }

  private func change(
    of path: String, before: JSONValue? = nil, after: JSONValue? = nil,
    step: Change.Step = .change
  ) -> Change {
    Change(
      id: HistoryFile.newID(), time: now, who: who, path: path, before: before, after: after,
      step: step)
  }

  private func write(
    _ document: JSONValue, as record: Record, telling change: Change, onlyNew: Bool = false
  ) throws(StoreError) {
    try folder.write(document, as: record, in: root, modes, onlyNew: onlyNew) {
      () throws(StoreError) in
      try HistoryFile.append(change, of: folder.writer, in: root, modes)
    }
  }

  /// Removes a copy of a record that was merged. Its content goes into the history; `nil`: it is
  /// there already, or it is private.
  func removeCopy(_ copy: ConflictCopy, telling content: JSONValue?) throws(StoreError) {
    let (name, file) = copy.location
    guard let name else { return try removeCopy(file, copy, of: root, telling: content) }
    let inner: OpenFolder
    do {
      inner = try root.folder(name, followingLinks: false)
    } catch {
      throw .writing(error, path: folder.path + "/" + copy.file)
    }
    try removeCopy(file, copy, of: inner, telling: content)
  }

  private func removeCopy(
    _ name: String, _ copy: ConflictCopy, of inner: borrowing OpenFolder,
    telling content: JSONValue?
  ) throws(StoreError) {
    if !inner.mayChange(name) {
      throw .readOnly(path: folder.path + "/" + copy.file, errno: EACCES)
    }
    try inner.remove(name) { () throws(StoreError) in
      guard let content else { return }
      let change = change(of: copy.file, before: content.withoutEmptyMembers)
      try HistoryFile.append(change, of: folder.writer, in: root, modes)
    }
  }

  private func remove(_ record: Record, _ change: Change) throws(StoreError) {
    guard let name = record.folder else { return }
    let inner: OpenFolder
    do {
      inner = try root.folder(name, followingLinks: false)
    } catch {
      throw .writing(error, path: folder.path + "/" + name)
    }
    try folder.mayReplace(record, in: inner)
    try inner.remove(record.fileName) { () throws(StoreError) in
      try HistoryFile.append(change, of: folder.writer, in: root, modes)
    }
  }
}

extension WorkshopFolder {
  /// A record's document as it is now; `nil`: there is none. A broken one is an error.
  func document(
    _ record: Record, in root: borrowing OpenFolder
  ) throws(StoreError) -> JSONValue? {
    let path = path(of: record)
    let bytes: [UInt8]
    do {
      if let name = record.folder {
        bytes = try root.folder(name, followingLinks: true).read(record.fileName)
      } else {
        bytes = try root.read(record.fileName)
      }
    } catch {
      if error.number == ENOENT { return nil }
      throw .reading(error, path: path)
    }
    let document = try Document.read(bytes, path: path) { (json) throws(JSONError) in json }
    try record.check(document, path: path, bytes: bytes)
    return document
  }
}

extension Record {
  /// Checks that a document can be read as this record and has its id.
  func check(_ document: JSONValue, path: String, bytes: [UInt8]) throws(StoreError) {
    let inside: String
    do {
      inside = try idInside(document)
    } catch {
      throw .document(error, path: path, bytes: bytes)
    }
    guard inside + ".json" == fileName else { throw .otherName(path: path, inside: inside) }
  }

  /// The id inside a document.
  private func idInside(_ document: JSONValue) throws(JSONError) -> String {
    switch self {
    case .details: _ = try WorkshopDetails(json: document)
    case .playbook: _ = try Playbook(json: document)
    case .room: _ = try Room(json: document)
    case .answer: return try Answer.read(file: document).0.text
    case .ballots: return try BallotPaper(json: document).participant.text
    case .reveal: return try Reveal.read(file: document).0.text
    case .action: return try Action.read(file: document).0.text
    case .checkpoint: _ = try Checkpoint(json: document)
    }
    return String(fileName.dropLast(5))
  }
}
