import Testing

@testable import pilotage

/// Help for every verb there is.
struct HelpTests {
  /// The words of every command, the program itself first.
  private static let verbs = words(of: VerbTree(of: Pilotage.self), after: [])

  private static func words(of tree: VerbTree, after words: [String]) -> [[String]] {
    [words]
      + tree.names.sorted { $0.key < $1.key }.flatMap {
        Self.words(of: $0.value, after: words + [$0.key])
      }
  }

  @Test func everyVerb() throws {
    let bench = try Bench()
    for verb in Self.verbs {
      let help = try bench.run(["help"] + verb)
      #expect(help.status == 0, "\(verb)")
      #expect(help.errors.isEmpty)
      #expect(help.output.contains((["USAGE: pilotage"] + verb).joined(separator: " ")))
      let option = try bench.run(verb + ["--help"])
      #expect(option.status == 0)
      #expect(option.output == help.output, "\(verb)")
    }
  }

  @Test func version() throws {
    let bench = try Bench()
    let version = try bench.done("--version").output
    #expect(version.hasSuffix("\n"))
    #expect(version.split(separator: ".").count == 3)
  }
}
