import Glibc
import JSON
import TestSupport
import Testing

@testable import Store

@Suite struct AtomicWriteTests {
  @Test func aFileIsReplacedWholeAndNothingIsLeftBeside() throws {
    let scratch = try TemporaryFolder()
    try put("old", scratch.path + "/f.json")
    let folder = try OpenFolder(scratch.path)
    try folder.replace("f.json", with: Array("new".utf8), .init(mode: 0o640))
    #expect(try text(scratch.path + "/f.json") == "new")
    #expect(names(scratch.path, all: true) == ["f.json"])
    #expect(try mode(scratch.path + "/f.json") == 0o640)
  }

  @Test func afterAFailureTheOldFileIsBack() throws {
    let scratch = try TemporaryFolder()
    try put("old", scratch.path + "/f.json")
    var before = stat()
    stat(scratch.path + "/f.json", &before)
    let folder = try OpenFolder(scratch.path)
    var seen = ""
    let error = failure {
      try folder.replace("f.json", with: Array("new".utf8), .init(mode: 0o600)) {
        () throws(StoreError) in
        seen = (try? text(scratch.path + "/f.json")) ?? ""
        throw .cannotWrite(path: "elsewhere", errno: ENOSPC)
      }
    }
    #expect(error == .cannotWrite(path: "elsewhere", errno: ENOSPC))
    #expect(seen == "new")
    #expect(try text(scratch.path + "/f.json") == "old")
    #expect(names(scratch.path, all: true) == ["f.json"])
    var after = stat()
    stat(scratch.path + "/f.json", &after)
    #expect(before.st_ino == after.st_ino)
  }

  @Test func afterAFailureANewFileIsRemoved() throws {
    let scratch = try TemporaryFolder()
    let folder = try OpenFolder(scratch.path)
    for onlyNew in [false, true] {
      _ = failure {
        try folder.replace("f.json", with: [65], .init(mode: 0o600, onlyNew: onlyNew)) {
          () throws(StoreError) in throw .notFound(path: "x")
        }
      }
      #expect(names(scratch.path, all: true).isEmpty)
    }
  }

  @Test func afterAFailureARemovedFileIsBack() throws {
    let scratch = try TemporaryFolder()
    try put("old", scratch.path + "/f.json")
    let folder = try OpenFolder(scratch.path)
    _ = failure {
      try folder.remove("f.json") { () throws(StoreError) in throw .notFound(path: "x") }
    }
    #expect(try text(scratch.path + "/f.json") == "old")
    try folder.remove("f.json") { () throws(StoreError) in }
    #expect(names(scratch.path, all: true).isEmpty)
  }

  @Test func onlyNewNeverReplaces() throws {
    let scratch = try TemporaryFolder()
    try put("old", scratch.path + "/f.json")
    let folder = try OpenFolder(scratch.path)
    let error = failure {
      try folder.replace("f.json", with: [65], .init(mode: 0o600, onlyNew: true))
    }
    #expect(error == .cannotWrite(path: scratch.path + "/f.json", errno: EEXIST))
    #expect(try text(scratch.path + "/f.json") == "old")
    #expect(names(scratch.path, all: true) == ["f.json"])
  }

  /// A limit on file sizes stands in for a full disk.
  @Test func aFileAboveTheLimitLeavesTheOldOne() throws {
    let scratch = try TemporaryFolder(onDisk: true)
    try put("old", scratch.path + "/f.json")
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    // Another test's small writes must not be hit: only what is above 64 MiB is refused.
    signal(SIGXFSZ, SIG_IGN)
    var small = limit
    small.rlim_cur = 64 << 20
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &small)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) }
    let folder = try OpenFolder(scratch.path)
    let error = failure {
      try folder.replace(
        "f.json", with: [UInt8](repeating: 65, count: (64 << 20) + 1), .init(mode: 0o600))
    }
    #expect(error == .cannotWrite(path: scratch.path + "/f.json", errno: EFBIG))
    #expect(try text(scratch.path + "/f.json") == "old")
    #expect(names(scratch.path, all: true) == ["f.json"])
  }

  @Test func temporaryNamesAreHiddenAndKnown() {
    let name = OpenFolder.temporaryName(for: "data.audit.json")
    #expect(name.hasPrefix(".data.audit.json.\(getpid())-") && name.hasSuffix(".tmp"))
    #expect(OpenFolder.isTemporary(name))
    #expect(RecordName(name) == .ignored)
    for other in [
      ".syncthing.x.json.tmp", "x.12-ab.tmp", ".gitignore", ".tmp", ".x.tmp", ".x.a-b.tmp",
    ] {
      #expect(!OpenFolder.isTemporary(other))
    }
  }
}
