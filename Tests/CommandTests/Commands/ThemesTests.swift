import JSON
import Testing

/// The themes of one's own.
struct ThemesTests {
  @Test func fromShowToValidate() throws {
    let bench = try Bench()
    let list = try bench.done("themes", "list").lines
    #expect(list.count >= 8)
    for line in list { #expect(line.hasSuffix("built in")) }
    let dusk = try bench.done("themes", "show", "dusk").output
    try bench.scratch.folder("home/config/pilotage/themes")
    try bench.scratch.put(
      dusk.replacing(#""dusk""#, with: #""dawn""#), "home/config/pilotage/themes/dawn.json")
    #expect(try bench.done("themes", "list").lines.count == list.count + 1)
    #expect(try bench.done("themes", "show", "dawn").output.contains(#""id": "dawn""#))
    #expect(try bench.done("themes", "validate", "dawn", "dusk").output.isEmpty)
  }

  @Test func faultsWithTheirPlace() throws {
    let bench = try Bench()
    let dark = try bench.done("themes", "show", "dark").output
    for (text, words) in [
      (dark.replacing(#""title": "Dark""#, with: #""title": 7"#), "title: should be text"),
      (dark.replacing(#""accent": {"#, with: #""acent": {"#), "roles.accent: is missing"),
      (dark.replacing("theme/1", with: "theme/2"), "newer format"),
      ("{", "not JSON"), ("{}", "format: is missing"),
    ] {
      try bench.scratch.put(text, "t.json")
      let outcome = try bench.run("themes", "validate", "t.json")
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("t.json:"))
      #expect(outcome.output.contains(words), "\(outcome.output)")
      try bench.refused(65, "themes", "show", "t.json")
    }
    try bench.refused(66, "themes", "validate", "no.json")
  }
}
