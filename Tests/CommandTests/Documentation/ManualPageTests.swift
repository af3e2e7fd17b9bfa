import Testing

@testable import manual

/// Pages of an invented program.
struct ManualPageTests {
  private static let dump = #"""
    {"command": {"commandName": "tool", "abstract": "A tool.", "subcommands": [
      {"commandName": "dig", "abstract": "Dig.", "discussion": "Deep. A \\ stays.\n\n'Quoted' first.",
       "arguments": [
         {"kind": "positional", "valueName": "Nm", "isRepeating": true, "abstract": ".Sh no heading"},
         {"kind": "option", "names": [{"kind": "long", "name": "how-far"}, {"kind": "short", "name": "f"}],
          "valueName": "a \"b\"", "isOptional": true, "defaultValue": "-1", "allValues": []},
         {"kind": "option", "names": [{"kind": "long", "name": "as"}], "valueName": "kind",
          "isOptional": true, "allValues": ["text", "json"]},
         {"kind": "flag", "names": [{"kind": "long", "name": "secret"}], "shouldDisplay": false},
         {"kind": "flag", "names": [{"kind": "long", "name": "help"}]}]},
      {"commandName": "box", "abstract": "Boxes.", "subcommands": [
        {"commandName": "add", "abstract": "Add one."}]},
      {"commandName": "hidden", "shouldDisplay": false}, {"commandName": "help"}]}}
    """#

  private func pages() throws -> [ManualPage] {
    ManualPage.all(of: try CommandInfo(dump: Array(Self.dump.utf8)), version: "1.2.3") { name in
      name == "examples/tool-dig" ? ".Dl tool dig\n" : ""
    }
  }

  @Test func onePageForTheProgramAndEachCommand() throws {
    #expect(try pages().map(\.name) == ["tool.1", "tool-dig.1", "tool-box.1"])
  }

  @Test func everythingThereIs() throws {
    let lines = try pages()[1].mdoc.text.split(separator: "\n").map(String.init)
    for line in [
      ".Dt TOOL-DIG 1", ".Os tool 1.2.3", ".Nd Dig", ".Nm \"\\&tool dig\"", ".Ar \\&Nm ...",
      ".Op Fl \\-how\\-far , Fl f Ar \"\\&a \\(dqb\\(dq\"", ".Op Fl \\-as Ar \\&text|json",
      "\\&.Sh no heading", "Deep.", "A \\e stays.", ".Pp", "\\&'Quoted' first.", "By default \\-1.",
      "One of: text, json.", "It can be given more than once.", ".Dl tool dig", ".Xr tool 1",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(!lines.contains { $0.contains("secret") || $0.contains("help") })
  }

  @Test func commandsOfACommandStandOnItsPage() throws {
    let text = try pages()[2].mdoc.text
    #expect(text.contains(".Nm \"\\&tool box add\"\n"))
    #expect(text.contains(".Ss \\&add\nAdd one.\n"))
    // No list without an item.
    #expect(!text.contains(".Bl"))
    #expect(try pages()[0].mdoc.text.contains("Its own commands: add.\n"))
  }

  @Test func whatIsNoDumpIsRefused() {
    #expect(throws: (any Error).self) { try CommandInfo(dump: Array("{}".utf8)) }
    #expect(throws: (any Error).self) { try CommandInfo(dump: Array("x".utf8)) }
  }
}
