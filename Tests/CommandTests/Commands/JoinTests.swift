import Glibc
import TestSupport
import Testing

/// What `join` says before it shows a screen: there is no terminal here.
struct JoinTests {
  @Test func whoOneIsMustBeSaid() throws {
    let bench = try Bench()
    try bench.workshop()
    #expect(
      try bench.refused(64, "join", "w")
        == "say who you are with --as ana-ruiz|ben-ode, or look on with --watch")
    #expect(
      try bench.refused(64, "join", "w", "--as", "ana-ruiz", "--watch")
        == "--as does not go with --watch")
    try bench.done("new", "empty", "--title", "T", "--organisation", "O")
    #expect(
      try bench.refused(64, "join", "empty").hasSuffix(
        "there is nobody yet, see: pilotage help participant add"))
  }

  @Test func anUnknownPersonIsToldTheNearest() throws {
    let bench = try Bench()
    try bench.workshop()
    #expect(
      try bench.refused(64, "join", "w", "--as", "ana-riuz")
        == "there is no participant ana-riuz, did you mean ana-ruiz?")
    #expect(
      try bench.refused(64, "join", "w", "--as", "zoe")
        == "there is no participant zoe; choose ana-ruiz, ben-ode")
    #expect(try bench.refused(64, "join", "w", "--as", "../x").contains("../x"))
  }

  @Test func onlyAFolderIsJoined() throws {
    let bench = try Bench()
    try bench.workshop()
    #expect(try bench.refused(66, "join", "none", "--watch").contains("none"))
    try bench.scratch.put("{}", "file.json")
    #expect(
      try bench.refused(64, "join", "file.json", "--watch")
        == "file.json: a checkpoint stays as it was taken; name the workshop's folder")
    try bench.scratch.put("{", "w/workshop.json")
    #expect(try bench.refused(65, "join", "w", "--watch").contains("workshop.json"))
  }

  @Test func withoutATerminalItSaysSo() throws {
    let bench = try Bench()
    try bench.workshop()
    let before = TemporaryFolder.files(bench.scratch.path + "/w")
    for arguments in [["join", "w", "--watch"], ["join", "w", "--as", "ana-ruiz"]] {
      let outcome = try bench.run(arguments)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("this is no terminal"))
    }
    #expect(TemporaryFolder.files(bench.scratch.path + "/w") == before)
  }
}
