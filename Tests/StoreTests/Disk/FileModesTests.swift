import Glibc
import TestSupport
import Testing
import Workshop

@testable import Store

/// The umask is the whole process's: one test at a time, and none elsewhere looks at modes that
/// depend on it.
@Suite(.serialized) struct FileModesTests {
  private func withMask<Result>(_ mask: mode_t, _ body: () throws -> Result) rethrows -> Result {
    let before = umask(mask)
    defer { umask(before) }
    return try body()
  }

  @Test(arguments: [0o000, 0o022, 0o027, 0o077] as [mode_t])
  func theUmaskRulesButForBallots(mask: mode_t) throws {
    try withMask(mask) {
      let scratch = try TemporaryFolder()
      let folder = try scratch.workshop()
      try write(into: folder)
      #expect(try mode(folder.path) == 0o777 & ~mask)
      for name in [
        "workshop.json", "playbook.json", "answers/a.q0.json", ".gitignore", ".lock",
        "history/w-test.ndjson", "reveals/a.q0.json",
      ] {
        #expect(try mode(folder.path + "/" + name) == 0o666 & ~mask, "\(name)")
      }
      for name in ["answers", "ballots", "history"] {
        #expect(try mode(folder.path + "/" + name) == 0o777 & ~mask, "\(name)")
      }
      #expect(try mode(folder.path + "/ballots/ana-ruiz.json") == 0o600)
    }
  }

  @Test(arguments: [0o000, 0o022, 0o077] as [mode_t])
  func aSharedFolderIsForItsGroup(mask: mode_t) throws {
    try withMask(mask) {
      let scratch = try TemporaryFolder()
      mkdir(scratch.path + "/w", 0o700)
      chmod(scratch.path + "/w", 0o2750)
      let folder = try scratch.workshop()
      try write(into: folder)
      #expect(try mode(folder.path) == 0o2770)
      for name in [
        "workshop.json", "playbook.json", "answers/a.q0.json", ".lock", "history/w-test.ndjson",
      ] {
        #expect(try mode(folder.path + "/" + name) == 0o660, "\(name)")
      }
      for name in ["answers", "ballots", "reveals", "history"] {
        #expect(try mode(folder.path + "/" + name) == 0o2770, "\(name)")
      }
      #expect(try mode(folder.path + "/ballots/ana-ruiz.json") == 0o640)
    }
  }

  @Test(arguments: [0o000, 0o022, 0o077] as [mode_t])
  func draftsAreTheUsersOwn(mask: mode_t) throws {
    try withMask(mask) {
      let scratch = try TemporaryFolder()
      let user = UserFolders(environment: ["HOME": scratch.path])
      try user.keep(Draft(workshop: "/w", key: "k", text: "t", time: .at(0)))
      let drafts = user.state + "/drafts"
      let name = try #require(names(drafts).first)
      #expect(try mode(drafts + "/" + name) == 0o600)
      #expect(try mode(drafts) == 0o700)
    }
  }

  @Test(arguments: [0o000, 0o022, 0o077, 0o137] as [mode_t])
  func theMaskIsAskedForWithoutBeingChanged(mask: mode_t) {
    withMask(mask) {
      #expect(FileModes.currentMask() == mask)
      #expect(FileModes.currentMask() == mask)
    }
  }

  private func write(into folder: WorkshopFolder) throws {
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    try folder.vote(
      .vote(.owned), on: id, by: .ana, who: "Ana", now: .at(2))
    try folder.reveal(id, who: "Ana", now: .at(3))
  }
}
