import Glibc
import TestSupport
import Testing

@testable import Store

@Suite struct OpenFolderTests {
  @Test func entriesStandInTheOrderOfTheirBytesWithTheirKind() throws {
    let scratch = try TemporaryFolder()
    for name in ["b", "é", "e\u{301}", "B", "a b", ".h"] { try put("", scratch.path + "/" + name) }
    mkdir(scratch.path + "/d", 0o755)
    symlink("nowhere", scratch.path + "/l")
    mkfifo(scratch.path + "/p", 0o600)
    let entries = try OpenFolder(scratch.path).entries()
    let expected = [".h", "B", "a b", "b", "d", "e\u{301}", "l", "p", "é"]
    #expect(entries.map { Array($0.name.utf8) } == expected.map { Array($0.utf8) })
    #expect(
      entries.map(\.kind) == [.file, .file, .file, .file, .folder, .file, .link, .other, .file])
    // A second reading gives the same.
    #expect(try OpenFolder(scratch.path).entries() == entries)
  }

  @Test func aFolderIsMadeOnceAndNotThroughALink() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    let made = try root.folderMade("d", mode: 0o2770)
    let path = made.path
    #expect(path == scratch.path + "/d")
    #expect(try mode(scratch.path + "/d") == 0o2770)
    chmod(scratch.path + "/d", 0o700)
    _ = try root.folderMade("d", mode: 0o2770)
    #expect(try mode(scratch.path + "/d") == 0o700)
    symlink("d", scratch.path + "/l")
    #expect(throws: SystemError.self) { _ = try root.folderMade("l", mode: 0o755) }
    try put("", scratch.path + "/f")
    #expect(throws: SystemError(number: ENOTDIR)) { _ = try root.folderMade("f", mode: 0o755) }
  }

  @Test func anUnreadableEntryCountsAsPresent() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    symlink("nowhere", scratch.path + "/l")
    let there = ["x", "l", String(repeating: "x", count: 300)].map { root.has($0) }
    #expect(there == [false, true, true])
  }

  @Test func aFileSystemWithoutModesOrLinksIsKnownByItsErrors() {
    for number in [EPERM, EOPNOTSUPP, EINVAL] { #expect(SystemError(number: number).isUnsupported) }
    for number in [EIO, ENOSPC, EACCES, EROFS, EEXIST] {
      #expect(!SystemError(number: number).isUnsupported)
    }
  }
}
