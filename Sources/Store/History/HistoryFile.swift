import Glibc
import JSON
import Workshop

/// The file of one writer's history: `history/<writer>.ndjson`, one line for each change, only
/// appended to.
enum HistoryFile {
  static let folder = "history"

  static func name(of writer: Slug) -> String { writer.text + ".ndjson" }

  /// A new id for a change: the clock's nanoseconds and a random part.
  static func newID() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let moment = String(UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec), radix: 36)
    let chance = String(UInt32.random(in: 0...46_655), radix: 36)
    return String(repeating: "0", count: max(0, 13 - moment.count)) + moment + "-"
      + String(repeating: "0", count: 3 - chance.count) + chance
  }

  /// Appends a line in one write and syncs it. If that fails the file is as it was.
  static func append(
    _ change: Change, of writer: Slug, in root: borrowing OpenFolder, _ modes: FileModes
  ) throws(StoreError) {
    let line = CanonicalJSON.line(change.json) + [UInt8(ascii: "\n")]
    do {
      let folder = try root.folderMade(folder, mode: modes.folder)
      try append(line, to: name(of: writer), in: folder, modes)
    } catch {
      throw root.isLink(folder)
        ? .isLink(path: root.path + "/" + folder)
        : .writing(error, path: root.path + "/" + folder + "/" + name(of: writer))
    }
  }

  private static func append(
    _ line: [UInt8], to name: String, in folder: borrowing OpenFolder, _ modes: FileModes
  ) throws(SystemError) {
    var isNew = false
    let file = try opened(name, in: folder, &isNew)
    do {
      if isNew { try file.setMode(modes.file) }
      try append(line, to: file)
      if isNew { try folder.sync() }
    } catch {
      if isNew { try? folder.remove(name) }
      throw error
    }
  }

  private static func opened(
    _ name: String, in folder: borrowing OpenFolder, _ isNew: inout Bool
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK
    do {
      let file = try folder.open(name, flags | O_CREAT | O_EXCL, mode: FileModes.personal)
      isNew = true
      return file
    } catch let error where error.number == EEXIST {
      return try folder.open(name, flags)
    }
  }

  private static func append(_ line: [UInt8], to file: borrowing Descriptor) throws(SystemError) {
    let end = try file.status().st_size
    do {
      // After a crash the last line may be unfinished. This one must not become part of it.
      var last: UInt8 = 0x0A
      if end > 0 { try system { pread(file.number, &last, 1, end - 1) } }
      try file.write(last == 0x0A ? line : [0x0A] + line)
      try file.sync()
    } catch {
      _ = ftruncate(file.number, end)
      throw error
    }
  }

  /// The wanted changes of one writer, in the order they were made. Unfinished and foreign lines
  /// are skipped.
  ///
  /// - Parameters:
  ///   - latest: the number of bytes to read at the end of the file; everything unless given.
  ///   - piece: the number of bytes to read at once.
  static func read(
    _ name: String, in folder: borrowing OpenFolder, latest: Int = .max, piece: Int = 1 << 20,
    _ isWanted: (Change) -> Bool = { _ in true }
  ) throws(SystemError) -> [Change] {
    let file = try folder.open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(number: EISDIR) }
    let size = Int(status.st_size)
    if size > latest { try system { lseek(file.number, off_t(size - latest), SEEK_SET) } }
    var lines = HistoryLines(areCutOff: size > latest)
    var found: [Change] = []
    while true {
      let bytes = try file.read(expecting: piece, bound: piece)
      let whole = bytes.isEmpty ? lines.last : lines.whole(with: bytes)
      found += whole.split(separator: 0x0A).compactMap(change).filter(isWanted)
      if bytes.isEmpty { return found }
    }
  }

  private static func change(of line: ArraySlice<UInt8>) -> Change? {
    guard let json = try? JSONReader.parse(Array(line)) else { return nil }
    return try? Change(json: json)
  }
}

/// The whole lines of bytes that come piece by piece.
private struct HistoryLines {
  /// The beginning of a line whose end has not come yet.
  private(set) var last: ArraySlice<UInt8> = []
  private var isCutOff: Bool

  /// Lines from now on. `areCutOff`: the first bytes are the rest of a line that began earlier.
  init(areCutOff: Bool) { isCutOff = areCutOff }

  /// The lines that are complete with these bytes.
  mutating func whole(with bytes: [UInt8]) -> ArraySlice<UInt8> {
    var bytes = bytes[...]
    if isCutOff {
      bytes = bytes.drop { $0 != 0x0A }
      isCutOff = bytes.isEmpty
    }
    guard let end = bytes.lastIndex(of: 0x0A) else {
      last += bytes
      // A line longer than any change is dropped.
      isCutOff = isCutOff || last.count > JSONReader.largestSize
      if isCutOff { last = [] }
      return []
    }
    defer { last = bytes[end...] }
    return last + bytes[..<end]
  }
}
