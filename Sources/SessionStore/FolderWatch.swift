import Timing
import Store

/// Watches the folder of the open workshop for the loop: what to wait for besides the keys, and when
/// to read again.
///
/// A burst of changes is read once, when it is over or has gone on for a while. On a local folder
/// nothing wakes the program up but a change.
package struct FolderWatch {
  private let watcher: Watcher
  /// Whether the files must be looked at each second.
  private let polls: Bool
  private var pollDue: Moment?
  private var readDue: Moment?
  /// When it is read however long the burst lasts.
  private var readLatest: Moment?
  /// Whether somebody said where the room is, since it was last asked.
  package private(set) var hasRoomMoved = false

  private static let pollDelay: Double = 1
  private static let burstDelay: Double = 0.1
  private static let longestBurst: Double = 0.4

  /// Watches from now on: what is read afterwards misses nothing.
  package init(_ path: String) {
    watcher = Watcher(path)
    polls = watcher.needsPolling
    guard polls else { return }
    _ = watcher.poll()
    pollDue = Moment(secondsFromNow: Self.pollDelay)
  }

  package var descriptors: [Int32] { watcher.readable.map { [$0] } ?? [] }

  /// When the loop has to look here, whatever happens.
  package var due: Moment? {
    [pollDue, readDue].compactMap { $0 }.min { $0.secondsFromNow < $1.secondsFromNow }
  }

  /// Takes in what was reported.
  package mutating func collect() {
    let noticed = watcher.drain()
    if noticed.contains(.room) { hasRoomMoved = true }
    if noticed.contains(.records) { noteChange() }
  }

  /// Whether anything changed that was not read as yet, a burst or not: it is to be read at once.
  package mutating func hasChangedByNow() -> Bool {
    collect()
    let isDue = readDue != nil
    readDue = nil
    readLatest = nil
    return polls && watcher.poll() || isDue
  }

  /// Whether the workshop is to be read again now.
  package mutating func isTimeToRead() -> Bool {
    if let pollDue, pollDue.secondsFromNow <= 0 {
      self.pollDue = Moment(secondsFromNow: Self.pollDelay)
      if watcher.poll() {
        hasRoomMoved = true
        noteChange()
      }
    }
    guard let readDue, readDue.secondsFromNow <= 0 else { return false }
    self.readDue = nil
    readLatest = nil
    return true
  }

  /// Whether the room may have moved on since this was last asked.
  package mutating func takeRoomMoved() -> Bool {
    defer { hasRoomMoved = false }
    return hasRoomMoved
  }

  private mutating func noteChange() {
    let latest = readLatest ?? Moment(secondsFromNow: Self.longestBurst)
    readLatest = latest
    let due = Moment(secondsFromNow: Self.burstDelay)
    readDue = due.secondsFromNow < latest.secondsFromNow ? due : latest
  }
}
