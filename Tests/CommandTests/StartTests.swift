import Testing

@testable import pilotage

/// What the program is asked to be, told without the argument parser.
struct StartTests {
  private func start(_ arguments: String..., existing: Set<String> = []) -> Start {
    Start(arguments, verbs: .pilotage, exists: { existing.contains($0) })
  }

  @Test func opensTheWorkbench() {
    #expect(start() == .workbench(path: nil))
    #expect(start("w", existing: ["w"]) == .workbench(path: "w"))
    #expect(start("./a b/w", existing: ["./a b/w"]) == .workbench(path: "./a b/w"))
    #expect(start("open", "w") == .workbench(path: "w"))
    #expect(start("open", "w", "--essentials") == .workbench(path: "w", essentials: true))
    #expect(start("open", "--essentials", "w") == .workbench(path: "w", essentials: true))
  }

  @Test func leavesVerbsAndOptionsToTheParser() {
    #expect(start("score") == .command)
    #expect(start("score", "w") == .command)
    #expect(start("--help") == .command)
    #expect(start("-x") == .command)
    #expect(start("open") == .command)
    #expect(start("open", "") == .command)
    #expect(start("open", "--help") == .command)
    #expect(start("open", "a", "b") == .command)
    #expect(start("open", "--essentials") == .command)
    #expect(start("open", "w", "--essentials", "--essentials") == .command)
    #expect(start("playbook", "show") == .command)
    #expect(start("playbook", "--help") == .command)
    #expect(start("help", "playbook", "show") == .command)
    // A folder named as a verb is opened as ./demo.
    #expect(start("demo", existing: ["demo"]) == .command)
  }

  @Test func refusesWhatIsNeither() {
    #expect(
      start("scroe") == .refused(.usage(.unknownVerb("scroe", of: [], nearest: "score"))))
    #expect(
      start("scroe", "w") == .refused(.usage(.unknownVerb("scroe", of: [], nearest: "score"))))
    #expect(start("xyzzy") == .refused(.usage(.unknownVerb("xyzzy", of: [], nearest: nil))))
    #expect(start("") == .refused(.usage(.unknownVerb("", of: [], nearest: nil))))
    #expect(start("no/such") == .refused(.store(.notFound(path: "no/such"))))
    #expect(
      start("w", "x", existing: ["w", "x"]) == .refused(.usage(.unexpected("x", after: "w"))))
    #expect(
      start("playbook", "shwo")
        == .refused(.usage(.unknownVerb("shwo", of: ["playbook"], nearest: "show"))))
    #expect(
      start("help", "scroe")
        == .refused(.usage(.unknownVerb("scroe", of: ["help"], nearest: "score"))))
  }
}
