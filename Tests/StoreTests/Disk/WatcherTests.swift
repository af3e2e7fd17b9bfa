import Glibc
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WatcherTests {
  @Test func aChangeIsReportedOnce() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let watcher = Watcher(folder.path)
    #expect(watcher.readable != nil)
    #expect(watcher.drain() == [])
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    #expect(watcher.drain() == .records)
    #expect(watcher.drain() == [])
    // In a folder made after the watching began.
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(2)) { $0.note = "m" }
    #expect(watcher.drain() == .records)
  }

  @Test func aReportCanBeWaitedFor() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let watcher = Watcher(folder.path)
    var entry = pollfd(fd: try #require(watcher.readable), events: Int16(POLLIN), revents: 0)
    #expect(poll(&entry, 1, 0) == 0)
    try folder.setRoom(Room(question: try question("a.q0")))
    #expect(poll(&entry, 1, 0) == 1)
    // A change of `room.json` is no change of the workshop.
    #expect(watcher.drain() == .room)
  }

  @Test func temporaryFilesLockAndHistoryAreNoChange() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let watcher = Watcher(folder.path)
    _ = watcher.poll()
    try put("x", folder.path + "/answers/.a.q0.json.12-ab.tmp")
    try put("x", folder.path + "/answers/.syncthing.a.q1.json.tmp")
    try put("1 x\n", folder.path + "/.lock")
    try put("{}\n", folder.path + "/history/w-other.ndjson")
    #expect(watcher.drain() == [])
    #expect(!watcher.poll())
  }

  @Test func theFoldersEndIsReported() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let watcher = Watcher(folder.path)
    TemporaryFolder.remove(folder.path)
    #expect(watcher.drain() == .records)
  }

  @Test func pollingSeesWhatWasWrittenWithTheTimeSetBack() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let file = folder.path + "/answers/a.q0.json"
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let watcher = Watcher(folder.path)
    #expect(!watcher.poll())
    #expect(!watcher.poll())
    var before = stat()
    stat(file, &before)
    let old = try text(file)
    // The file system's clock stands still for some milliseconds at a time.
    var (first, now) = (timespec(), timespec())
    clock_gettime(CLOCK_REALTIME_COARSE, &first)
    repeat { clock_gettime(CLOCK_REALTIME_COARSE, &now) } while now.tv_nsec == first.tv_nsec
    try put(old.replacing("\"n\"", with: "\"m\""), file)
    var times = [before.st_atim, before.st_mtim]
    utimensat(AT_FDCWD, file, &times, 0)
    #expect(watcher.poll())
    #expect(!watcher.poll())
  }

  @Test func withoutAFolderItPolls() throws {
    let scratch = try TemporaryFolder()
    let watcher = Watcher(scratch.path + "/none")
    #expect(watcher.readable == nil && watcher.needsPolling)
    #expect(watcher.drain() == [])
  }

  @Test func networksAreKnownByTheirNames() {
    for type in ["nfs", "nfs4", "cifs", "9p", "fuse.sshfs"] { #expect(Watcher.isNetwork(type)) }
    for type in ["ext4", "btrfs", "tmpfs", "overlay", "fuseblk", "xfs"] {
      #expect(!Watcher.isNetwork(type))
    }
  }
}
