import Glibc
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct LeftoversTests {
  @Test func onlyOldTemporaryFilesOfOursGo() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let answers = folder.path + "/answers/"
    let all = [".a.q0.json.12-ab.tmp", ".a.q1.json.13-cd.tmp", ".syncthing.a.q0.json.tmp", ".keep"]
    for name in all {
      try put("x", answers + name)
      var times = [timespec(), timespec()]
      if name != all[1] { utimensat(AT_FDCWD, answers + name, &times, 0) }
    }
    try folder.removeLeftovers()
    #expect(
      names(answers, all: true) == [
        ".a.q1.json.13-cd.tmp", ".keep", ".syncthing.a.q0.json.tmp", "a.q0.json",
      ])
  }

  /// It needs a note in the lock of a process that has ended, and a temporary file of it.
  @Test func aSaveThatWasCutShortIsToldOnce() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let gone = 4_194_305  // above what the kernel gives
    let here = LockHolder(pid: gone, host: FolderLock.hostName())
    let file = folder.path + "/answers/.a.q0.json.\(gone)-ab.tmp"
    func told(_ holder: LockHolder) throws -> LockHolder? {
      try put("\(holder.pid) \(holder.host)\n", folder.path + "/.lock")
      return try folder.removeLeftovers()
    }
    #expect(try told(here) == nil)
    try put("half", file)
    #expect(try told(LockHolder(pid: gone, host: "elsewhere")) == nil)
    #expect(try told(LockHolder(pid: 1, host: here.host)) == nil)
    #expect(try told(LockHolder(pid: gone + 1, host: here.host)) == nil)
    #expect(try told(here) == here)
    #expect(try folder.removeLeftovers() == nil)
  }
}
