import Glibc
import JSON
import TestSupport
import Testing

@testable import Store

@Suite struct FileSystemTests {
  @Test func aFileIsReadToItsEnd() throws {
    let scratch = try TemporaryFolder()
    for count in [0, 1, 65_535, 65_536, 300_000] {
      let whole = String(repeating: "x", count: count)
      try put(whole, scratch.path + "/f")
      #expect(try FileSystem.bytes(scratch.path + "/f") == Array(whole.utf8))
    }
    // Files of the kernel say that they are empty.
    #expect(try FileSystem.bytes("/proc/self/status").count > 100)
  }

  @Test func whatIsTooLargeIsRefused() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path + "/f"
    try put("", path)
    truncate(path, 40 << 20)
    let bound = JSONReader.largestSize
    #expect(
      failure { _ = try FileSystem.bytes(path) }
        == .document(path: path, line: nil, .tooLarge(bytes: bound + 1, bound: bound)))
  }

  @Test func pipesAndFoldersAreNoFiles() throws {
    let scratch = try TemporaryFolder()
    let pipe = scratch.path + "/pipe"
    mkfifo(pipe, 0o600)
    #expect(failure { _ = try FileSystem.bytes(pipe) } == .notAFile(path: pipe))
    #expect(failure { _ = try FileSystem.bytes(scratch.path) } == .notAFile(path: scratch.path))
    let none = scratch.path + "/none"
    #expect(failure { _ = try FileSystem.bytes(none) } == .notFound(path: none))
  }

  @Test func aDocumentsErrorHasItsLine() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path + "/f.json"
    try put("{\n  \"a\": 1,\n  \"a\": 2\n}", path)
    guard case .document(path, line: 3, .syntax)? = failure({ _ = try FileSystem.document(path) })
    else {
      Issue.record("taken, or named otherwise")
      return
    }
  }

  @Test func outputReplacesAFileAndKeepsItsMode() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path + "/out.md"
    try put("old", path)
    chmod(path, 0o604)
    try FileSystem.write(Array("new".utf8), to: path)
    #expect(try text(path) == "new")
    #expect(try mode(path) == 0o604)
    #expect(names(scratch.path, all: true) == ["out.md"])
  }

  @Test func outputGoesThroughALinkAndIntoAPipe() throws {
    let scratch = try TemporaryFolder()
    try put("old", scratch.path + "/real")
    symlink("real", scratch.path + "/link")
    try FileSystem.write(Array("new".utf8), to: scratch.path + "/link")
    #expect(try text(scratch.path + "/real") == "new")
    #expect(try mode(scratch.path + "/link") & 0o777 == 0o777)
    try FileSystem.write(Array("gone".utf8), to: "/dev/null")
    let missing = scratch.path + "/no/such/file"
    #expect(
      failure { try FileSystem.write([65], to: missing) }
        == .cannotCreate(path: missing, errno: ENOENT))
    #expect(
      failure { try FileSystem.write([65], to: scratch.path) } == .notAFile(path: scratch.path))
  }

  @Test(arguments: [("/a/b", "/a/b"), ("/a//b/./", "/a/b"), ("/", "/"), ("/a/../b", "/a/../b")])
  func aPathIsMadeAbsolute(path: String, expected: String) {
    #expect(FileSystem.absolute(path) == expected)
  }

  @Test func aRelativePathStandsInTheCurrentFolder() {
    let here = FileSystem.absolute(".")
    #expect(here.hasPrefix("/") && FileSystem.absolute("x/y") == (here == "/" ? "" : here) + "/x/y")
  }
}
