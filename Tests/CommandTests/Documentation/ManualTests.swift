import FoundationEssentials
import TestSupport
import Testing

/// What is generated from the commands says what they are now.
struct ManualTests {
  /// The sources' own folder.
  private static let project = #filePath.split(separator: "/Tests/").dropLast()
    .joined(separator: "/Tests/")
  /// The folder `Documentation` of the sources.
  static let folder = project + "/Documentation"

  private func written(_ name: String) -> String? {
    try? String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
  }

  @Test(arguments: ["man", "completions"])
  func everyFileIsUpToDate(_ kind: String) throws {
    let bench = try Bench()
    let outcome = try bench.run(
      [Bench.program, bench.scratch.path + "/now"], program: Self.project + "/Scripts/docs")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let names = TemporaryFolder.names(bench.scratch.path + "/now/\(kind)")
    #expect(names == TemporaryFolder.names("\(Self.folder)/\(kind)"), "renew them: make docs")
    for name in names {
      // Compared apart: nobody wants to read the pages in the failure.
      let isUpToDate = try written("\(kind)/\(name)") == bench.scratch.text("now/\(kind)/\(name)")
      #expect(isUpToDate, "Documentation/\(kind)/\(name) is out of date; renew it: make docs")
    }
  }

  /// What is written by hand names commands and options that there are.
  @Test func examplesCanBeRun() throws {
    var seen = 0
    for file in TemporaryFolder.files(Self.folder + "/sections") where file.contains("examples") {
      let text = try #require(written("sections/\(file)")).replacing("\\e\n", with: " ")
      for line in text.split(separator: "\n") {
        for part in line.split(separator: /[|&]+/) {
          guard let start = part.firstRange(of: "pilotage ") else { continue }
          let words = part[start.upperBound...].split(separator: " ")
          let page = written("man/pilotage-\(words.first ?? "").1")
          #expect(
            page != nil || words == ["triage"] || line.hasPrefix("PILOTAGE_THEME"),
            "\(file): \(words)")
          for option in words where option.hasPrefix("\\-\\-") {
            #expect(page?.contains("Fl \(option.dropFirst(2))") == true, "\(file): no \(option)")
            seen += 1
          }
        }
      }
      // The page that the examples are for.
      let name = file.split(separator: "/").last.map { $0.replacing(".mdoc", with: ".1") } ?? ""
      #expect(file == "examples.mdoc" || written("man/\(name)") != nil, "\(file): no such page")
    }
    #expect(seen > 10)
  }
}
