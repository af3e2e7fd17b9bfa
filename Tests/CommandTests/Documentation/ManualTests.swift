import FoundationEssentials
import TestSupport
import Testing

@testable import manual

/// What is generated from the commands says what they are now.
struct ManualTests {
  /// The folder `Documentation` of the sources.
  static let folder =
    #filePath.split(separator: "/Tests/").dropLast().joined(separator: "/Tests/")
    + "/Documentation"

  private static func pages() throws -> [ManualPage] {
    let bench = try Bench()
    let dump = try bench.done("--experimental-dump-help").output
    let version = try bench.done("--version").output.dropLast()
    return ManualPage.all(
      of: try CommandInfo(dump: Array(dump.utf8)), version: String(version),
      section: { Sections(folder: folder + "/sections")[$0] })
  }

  private func written(_ name: String) -> String? {
    try? String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
  }

  @Test func pagesAreUpToDate() throws {
    let pages = try Self.pages()
    for page in pages {
      // Compared apart: nobody wants to read the pages in the failure.
      let isUpToDate = written("man/\(page.name)") == page.mdoc.text
      #expect(
        isUpToDate,
        "Documentation/man/\(page.name) is out of date; renew it: make docs")
    }
    #expect(
      Set(TemporaryFolder.names(Self.folder + "/man")) == Set(pages.map(\.name)),
      "Documentation/man has pages too few or too many; renew them: make docs")
  }

  @Test(arguments: [("bash", "pilotage"), ("zsh", "_pilotage"), ("fish", "pilotage.fish")])
  func completionsAreUpToDate(_ shell: String, _ file: String) throws {
    let script = try Bench().done("--generate-completion-script", shell).output
    let isUpToDate = written("completions/\(file)") == script
    #expect(
      isUpToDate,
      "Documentation/completions/\(file) is out of date; renew it: make docs")
  }

  /// What is written by hand names commands and options that there are.
  @Test func examplesCanBeRun() throws {
    let bench = try Bench()
    let program = try CommandInfo(
      dump: Array(try bench.done("--experimental-dump-help").output.utf8))
    var seen = 0
    for file in TemporaryFolder.files(Self.folder + "/sections") where file.contains("examples") {
      let text = try #require(written("sections/\(file)"))
        .replacing("\\e\n", with: " ").replacing("\\-", with: "-")
      for line in text.split(separator: "\n") {
        for part in line.split(separator: /[|&]+/) {
          guard let start = part.firstRange(of: "pilotage ") else { continue }
          let words = part[start.upperBound...].split(separator: " ").map(String.init)
          var command = program
          for word in words {
            guard let inner = command.subcommands.first(where: { $0.words.last == word })
            else { break }
            command = inner
          }
          let known = command.arguments.flatMap(\.names)
          for option in words where option.hasPrefix("--") {
            #expect(known.contains(option), "\(file): \(command.words) has no \(option)")
            seen += 1
          }
          #expect(
            command.words.count > 1 || words == ["triage"] || line.hasPrefix("PILOTAGE_THEME"),
            "\(file): \(words)")
        }
      }
      // The page that the examples are for.
      let name = file.split(separator: "/").last.map { $0.replacing(".mdoc", with: ".1") } ?? ""
      #expect(file == "examples.mdoc" || written("man/\(name)") != nil, "\(file): no such page")
    }
    #expect(seen > 10)
  }
}
