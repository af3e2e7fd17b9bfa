import Glibc

/// A cache of the records read from a workshop's files. When the workshop is read again, only files
/// that changed are read: one changed answer among ten thousand files costs a look at each file's
/// status and the reading of one.
public struct RecordCache: Sendable {
  /// The version of a file. The time is that of the last change of any kind: unlike the time of
  /// writing, it can't be set back.
  private struct Stamp: Equatable, Sendable {
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private struct Entry: Sendable {
    let stamp: Stamp
    let record: any Sendable
  }

  /// The folder of the workshop.
  private var path = ""
  /// What the readings before this one found.
  private var before: [String: Entry] = [:]
  /// What this reading has found so far.
  private var now: [String: Entry] = [:]

  /// An empty cache.
  public init() {}

  /// Begins a reading of a workshop.
  mutating func begin(_ path: String) {
    // After a reading that failed half-way, the entries before it stay. Another folder starts
    // afresh.
    if path != self.path { before = [:] }
    self.path = path
    now = [:]
  }

  /// Ends the reading: files that are gone leave the cache.
  mutating func end() {
    before = now
    now = [:]
  }

  /// The record of a file, from the cache or as `read` reads it now.
  mutating func record<Value: Sendable>(
    in file: String, named name: String, of folder: borrowing OpenFolder,
    _ read: () throws -> Value
  ) throws -> Value {
    guard let status = try? folder.linkStatus(name), status.st_mode & S_IFMT == S_IFREG else {
      return try read()
    }
    let stamp = Stamp(
      inode: UInt(status.st_ino), size: Int(status.st_size), seconds: status.st_ctim.tv_sec,
      nanoseconds: status.st_ctim.tv_nsec)
    if let entry = before[file], entry.stamp == stamp, let record = entry.record as? Value {
      now[file] = entry
      return record
    }
    let record = try read()
    // The clock of files is coarse: a file changed just now may change again and have the same
    // time. It is not cached, and read again the next time.
    if Self.isSettled(stamp) { now[file] = Entry(stamp: stamp, record: record) }
    return record
  }

  private static func isSettled(_ stamp: Stamp) -> Bool {
    var clock = timespec()
    clock_gettime(CLOCK_REALTIME, &clock)
    let age =
      Double(clock.tv_sec - stamp.seconds) + Double(clock.tv_nsec - stamp.nanoseconds) / 1e9
    return age > 0.1
  }
}
