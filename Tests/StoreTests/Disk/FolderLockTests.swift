import Glibc
import TestSupport
import Testing

@testable import Store

@Suite struct FolderLockTests {
  private let modes = FileModes(isShared: false, mask: 0o022)

  @Test func aSecondLockWaitsInVainAndNamesTheHolder() throws {
    let scratch = try TemporaryFolder()
    let folder = try OpenFolder(scratch.path)
    let first = try FolderLock(folder, modes: modes)
    let error = failure { _ = try FolderLock(folder, modes: modes, patience: 0) }
    #expect(
      error
        == .busy(
          path: scratch.path, holder: LockHolder(pid: Int(getpid()), host: FolderLock.hostName())))
    _ = first
  }

  @Test func aLockEndsWithItsUse() throws {
    let scratch = try TemporaryFolder()
    let folder = try OpenFolder(scratch.path)
    do {
      let first = try FolderLock(folder, modes: modes)
      _ = first
    }
    _ = try FolderLock(folder, modes: modes, patience: 0)
  }

  /// The note of a killed program does not block anybody: the kernel released its lock.
  @Test func aDeadHoldersNoteIsNoLock() throws {
    let scratch = try TemporaryFolder()
    try put("999999 elsewhere\n", scratch.path + "/.lock")
    let folder = try OpenFolder(scratch.path)
    let lock = try FolderLock(folder, modes: modes, patience: 0)
    #expect(FolderLock.holder(atPath: scratch.path + "/.lock")?.pid == Int(getpid()))
    _ = lock
  }

  @Test func aLinkInItsPlaceIsNotFollowed() throws {
    let scratch = try TemporaryFolder()
    try put("precious", scratch.path + "/target")
    symlink("target", scratch.path + "/.lock")
    let folder = try OpenFolder(scratch.path)
    #expect(
      failure { _ = try FolderLock(folder, modes: modes) } == .isLink(path: scratch.path + "/.lock")
    )
    #expect(try text(scratch.path + "/target") == "precious")
  }

  @Test func anInvalidLockFileNamesNoHolder() throws {
    let scratch = try TemporaryFolder()
    for note in ["", "x y", "1", "1 a b", String(repeating: "9", count: 300)] {
      try put(note, scratch.path + "/.lock")
      #expect(FolderLock.holder(atPath: scratch.path + "/.lock") == nil)
    }
  }
}
