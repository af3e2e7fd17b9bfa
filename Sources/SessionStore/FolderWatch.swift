import Timing
import Store

/// Watches the folder of the open workshop for the event loop: what to wait for besides keys, and
/// when to read again.
///
/// A burst of changes is read once, when it is over or has lasted for a while. On a local folder
/// only a change wakes the program up.
package struct FolderWatch {
  private let watcher: Watcher
  /// Whether the files have to be checked every second.
  private let polls: Bool
  private var pollDue: Moment?
  private var readDue: Moment?
  /// When to read at the latest, however long a burst lasts.
  private var readLatest: Moment?
  /// Whether the room state was written since this was last asked.
  package private(set) var hasRoomMoved = false

  private static let pollDelay: Double = 1
  private static let burstDelay: Double = 0.1
  private static let longestBurst: Double = 0.4

  /// Starts watching. What is read afterwards misses no change.
  package init(_ path: String) {
    watcher = Watcher(path)
    polls = watcher.needsPolling
    guard polls else { return }
    _ = watcher.poll()
    pollDue = Moment(secondsFromNow: Self.pollDelay)
  }

  /// The file descriptors to wait for; empty where the folder is polled only.
  package var descriptors: [Int32] { watcher.readable.map { [$0] } ?? [] }

  /// When the loop has to check this watch at the latest; `nil`: at no set time.
  package var due: Moment? {
    [pollDue, readDue].compactMap { $0 }.min { $0.secondsFromNow < $1.secondsFromNow }
  }

  /// Collects the changes that the system reported.
  package mutating func collect() {
    let noticed = watcher.drain()
    if noticed.contains(.room) { hasRoomMoved = true }
    if noticed.contains(.records) { noteChange() }
  }

  /// Whether there are changes that were not read yet, even within a burst. The caller has to read
  /// at once.
  package mutating func hasChangedByNow() -> Bool {
    collect()
    let isDue = readDue != nil
    readDue = nil
    readLatest = nil
    return polls && watcher.poll() || isDue
  }

  /// Whether the workshop has to be read again now.
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

  /// Whether the room may have moved since this was last asked; resets the answer.
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
