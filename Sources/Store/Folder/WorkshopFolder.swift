import Glibc
import JSON
import Workshop

/// A workshop on the disk: the path of its folder, and the writer.
///
/// Nothing of the workshop is kept in memory. Every change takes the lock for a moment, reads the
/// record again, changes it, and writes it to the disk with a line of history before it returns.
/// Its time, `now`, is evaluated under the lock.
public struct WorkshopFolder: Equatable, Sendable {
  /// The folder's absolute path.
  public let path: String
  /// The writer, whose history the changes go into: a random id for each machine and user.
  public let writer: Slug

  /// The workshop at a path, which may be relative. Nothing is read.
  public init(_ path: String, writer: Slug) {
    self.path = FileSystem.absolute(path)
    self.writer = writer
  }

  static let detailsFile = Record.details.fileName
  static let playbookFile = Record.playbook.fileName

  static let gitIgnoreFile = ".gitignore"

  /// The files that stay out of git: where the room is, private ballots, and those that only exist
  /// during a save.
  static let gitIgnore = "room.json\nballots/\n.lock\n.*.tmp\n"

  static let gitAttributesFile = ".gitattributes"

  /// Histories are only appended to, so git keeps the lines of both sides.
  static let gitAttributes = "history/*.ndjson merge=union\n"

  /// Makes a workshop from a state, in a folder that is absent or empty (a `.git` or `.stfolder`
  /// does not count).
  ///
  /// - Throws: `notEmpty`, `cannotCreate`, or an error of writing. Then nothing is left behind.
  public static func create(
    at path: String, state: WorkshopState, papers: [BallotPaper] = [], writer: Slug
  ) throws(StoreError) -> WorkshopFolder {
    let folder = WorkshopFolder(path, writer: writer)
    let made = mkdir(folder.path, 0o777) == 0
    if !made && errno != EEXIST { throw .cannotCreate(path: folder.path, errno: errno) }
    do {
      try folder.fill(with: state, papers)
    } catch {
      if made { rmdir(folder.path) }
      throw error
    }
    return folder
  }

  private func fill(with state: WorkshopState, _ papers: [BallotPaper]) throws(StoreError) {
    let root = try openEmpty()
    let isShared: Bool
    let present: [OpenFolder.Entry]
    do {
      isShared = try root.status().st_mode & S_ISGID != 0
      present = try root.entries()
    } catch {
      throw .cannotCreate(path: path, errno: error.number)
    }
    guard Set(present.map(\.name)).isSubset(of: [".git", ".stfolder"]) else {
      throw .notEmpty(path: path)
    }
    let modes = FileModes(isShared: isShared)
    if isShared { try? root.setMode(modes.folder) }
    var documents: [(Record, JSONValue)] = [(.playbook, state.playbook.json)]
    documents += state.answers.map { (.answer($0), $1.json(of: $0)) }
    documents += state.reveals.map { (.reveal($0), $1.json(of: $0)) }
    documents += state.actions.map { (.action($0), $1.json(id: $0)) }
    documents += papers.map { (.ballots($0.participant), $0.json) }
    do {
      try write(documents, in: root, modes)
      // It comes last, so that a folder that was made only in part is no workshop.
      try write(state.details.json, as: .details, in: root, modes, onlyNew: true)
    } catch {
      clear(documents.map(\.0), in: root)
      throw error
    }
  }

  /// Writes all files of a new workshop and waits for the disk only then, which is much faster: the
  /// sync of the first file brings most of the others along.
  private func write(
    _ documents: [(Record, JSONValue)], in root: borrowing OpenFolder, _ modes: FileModes
  ) throws(StoreError) {
    for (record, document) in documents {
      try write(document, as: record, in: root, modes, waits: false)
    }
    for (name, text) in [
      (Self.gitIgnoreFile, Self.gitIgnore), (Self.gitAttributesFile, Self.gitAttributes),
    ] {
      try root.replace(name, with: Array(text.utf8), .init(mode: modes.file, waits: false))
    }
    do {
      for (record, _) in documents { try root.sync(record.path) }
      for folder in Set(documents.compactMap(\.0.folder)) { try root.sync(folder) }
      try root.sync(Self.gitIgnoreFile)
      try root.sync(Self.gitAttributesFile)
    } catch {
      throw .cannotWrite(path: path, errno: error.number)
    }
  }

  /// Removes what was written of a workshop that failed half-way. The next try needs an empty
  /// folder.
  private func clear(_ records: [Record], in root: borrowing OpenFolder) {
    for record in records { try? root.remove(record.path) }
    try? root.remove(Self.gitIgnoreFile)
    try? root.remove(Self.gitAttributesFile)
    for folder in Set(records.compactMap(\.folder)) { try? root.removeFolder(folder) }
  }

  private func openEmpty() throws(StoreError) -> OpenFolder {
    do {
      return try OpenFolder(path)
    } catch {
      throw error.number == ENOTDIR
        ? .notEmpty(path: path) : .cannotCreate(path: path, errno: error.number)
    }
  }

  /// Writes a record's document. Its folder is made if it is missing.
  func write(
    _ document: JSONValue, as record: Record, in root: borrowing OpenFolder, _ modes: FileModes,
    waits: Bool = true, onlyNew: Bool = false,
    then next: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    let bytes = CanonicalJSON.bytes(document.withoutEmptyMembers)
    // Nothing is written that could not be read back.
    let reread = try Document.read(bytes, path: path(of: record)) { (json) throws(JSONError) in json
    }
    try record.check(reread, path: path(of: record), bytes: bytes)
    var writing = OpenFolder.Writing(mode: modes.file, waits: waits, onlyNew: onlyNew)
    if case .ballots = record { writing.mode = modes.ballots }
    guard let name = record.folder else {
      try mayReplace(record, in: root)
      return try root.replace(record.fileName, with: bytes, writing, then: next)
    }
    let folder: OpenFolder
    do {
      folder = try root.folderMade(name, mode: modes.folder)
    } catch {
      throw root.isLink(name)
        ? .isLink(path: path + "/" + name) : .writing(error, path: path + "/" + name)
    }
    try mayReplace(record, in: folder)
    try folder.replace(record.fileName, with: bytes, writing, then: next)
  }

  /// Checks that a record's file may be replaced, if there is one. Ballots belong to their
  /// participant, but the facilitator may enter some for them, so their mode is not asked.
  func mayReplace(_ record: Record, in folder: borrowing OpenFolder) throws(StoreError) {
    if folder.isLink(record.fileName) { throw .isLink(path: path(of: record)) }
    if case .ballots = record { return }
    if !folder.mayChange(record.fileName) {
      throw .readOnly(path: path(of: record), errno: EACCES)
    }
  }

  /// The absolute path of a record.
  public func path(of record: Record) -> String { path + "/" + record.path }
}
