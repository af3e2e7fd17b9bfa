import Glibc

/// What was read of a workshop's records, by file: when the workshop is read again, whatever was not
/// touched since is taken from here. One answer among ten thousand files costs a look at each and
/// the reading of one.
public struct KnownRecords: Sendable {
  /// A file as the system knows it. The time is that of the last change of any kind: it can't be set
  /// back as that of writing can.
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

  /// The folder they are of.
  private var path = ""
  private var before: [String: Entry] = [:]
  private var now: [String: Entry] = [:]

  public init() {}

  /// Begins a reading of a workshop.
  mutating func begin(_ path: String) {
    // What was known stays so after a reading that failed half-way, unless it is of another folder.
    if path != self.path { before = [:] }
    self.path = path
    now = [:]
  }

  /// Ends it: of what was not met again nothing is known any more.
  mutating func end() {
    before = now
    now = [:]
  }

  /// The record in a file, as it was read before or as `read` reads it now.
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
    if let known = before[file], known.stamp == stamp, let record = known.record as? Value {
      now[file] = known
      return record
    }
    let record = try read()
    // One that was changed just now may change again without its time telling: the clock of files is
    // coarse. It is read once more the next time.
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
