import JSON
import Testing

@testable import TerminalKit

@Suite struct ThemeReaderTests {
  /// A complete theme, with `roles` in place of the accent.
  private static func source(_ accent: String, head: String = "") -> String {
    let roles = Role.allCases.map { role in
      role == .accent
        ? accent : #""\#(role.name)": { "truecolor": {}, "16": {}, "mono": [] }"#
    }
    return #"{ "format": "pilotage/theme/1", "id": "t", "title": "T", \#(head) "roles": { "#
      + roles.filter { !$0.isEmpty }.joined(separator: ", ") + " } }"
  }

  private static func read(
    _ source: String, parent: (String) throws(JSONError) -> Theme? = { _ in nil }
  ) throws(JSONError) -> Theme {
    try Theme(bytes: Array(source.utf8), parent: parent)
  }

  @Test func aRoleIsReadWithAllItsValues() throws {
    let theme = try Self.read(
      Self.source(
        """
        "accent": { "truecolor": { "fg": "#7cc4ff", "bg": "default" }, "256": { "fg": 117 },
          "16": { "fg": 14, "bg": 0 }, "mono": ["bold", "reverse"], "attributes": ["underline"] }
        """, head: ##""assumes": "#102030","##))
    #expect(theme.assumedBackground == RGB(red: 0x10, green: 0x20, blue: 0x30))
    let style = Style(.accent)
    #expect(
      theme.resolve(style, depth: .truecolor)
        == ResolvedStyle(
          foreground: .rgb(RGB(red: 0x7C, green: 0xC4, blue: 0xFF)), attributes: .underline))
    #expect(theme.resolve(style, depth: .indexed256).foreground == .indexed(117))
    #expect(theme.resolve(style, depth: .indexed16).background == .indexed(0))
    #expect(theme.resolve(style, depth: .mono).attributes == [.bold, .reverse])
  }

  @Test func the256ColoursFollowFromTrueColour() throws {
    let theme = try Self.read(
      Self.source(##""accent": { "truecolor": { "fg": "#ff0000" }, "16": {}, "mono": [] }"##))
    #expect(theme.resolve(Style(.accent), depth: .indexed256).foreground == .indexed(196))
  }

  @Test func aThemeChangesWhatItsParentSays() throws {
    let parent = try Self.read(
      Self.source(
        """
        "accent": { "truecolor": { "fg": "#ff0000" }, "256": { "fg": 9 }, "16": { "fg": 5 },
          "mono": ["bold"], "attributes": ["bold"] }
        """, head: ##""assumes": "#000001","##))
    let child = """
      { "format": "pilotage/theme/1", "id": "c", "title": "C", "inherits": "t",
        "roles": { "accent": { "truecolor": { "fg": "#00ff00" } } } }
      """
    let theme = try Self.read(child) { (id) throws(JSONError) in id == "t" ? parent : nil }
    let style = Style(.accent)
    #expect(
      theme.resolve(style, depth: .truecolor).foreground == .rgb(RGB(red: 0, green: 255, blue: 0)))
    #expect(theme.resolve(style, depth: .indexed256).foreground == .indexed(46))
    #expect(theme.resolve(style, depth: .indexed16).foreground == .indexed(5))
    #expect(theme.resolve(style, depth: .truecolor).attributes == .bold)
    #expect(theme.resolve(.text, depth: .truecolor) == parent.resolve(.text, depth: .truecolor))
    #expect(theme.assumedBackground == parent.assumedBackground)
  }

  @Test(arguments: [
    ("", "roles.accent"), (#""accent": { "16": {}, "mono": [] }"#, "roles.accent.truecolor"),
    (#""accent": { "truecolor": {}, "mono": [] }"#, "roles.accent.16"),
    (#""accent": { "truecolor": {}, "16": {} }"#, "roles.accent.mono"),
  ])
  func whatIsMissingIsNamed(accent: String, path: String) {
    #expect(Self.fault(Self.source(accent)) == "missing \(path)")
  }

  @Test(arguments: [
    (#""accent": 3"#, "roles.accent"),
    (#""accent": { "truecolor": { "fg": "red" } }"#, "roles.accent.truecolor.fg"),
    (#""accent": { "truecolor": { "fg": 16 } }"#, "roles.accent.truecolor.fg"),
    (#""accent": { "truecolor": { "colour": 1 } }"#, "roles.accent.truecolor.colour"),
    (#""accent": { "256": { "bg": 256 } }"#, "roles.accent.256.bg"),
    (#""accent": { "16": { "fg": 16 } }"#, "roles.accent.16.fg"),
    (#""accent": { "16": { "fg": -1 } }"#, "roles.accent.16.fg"),
    (#""accent": { "mono": ["bold", "blink"] }"#, "roles.accent.mono[1]"),
    (#""accent": { "truecolor": {}, "16": {}, "mono": [], "88": {} }"#, "roles.accent.88"),
    (#""accent": { "truecolor": {}, "16": {}, "mono": [] }, "glow": {}"#, "roles.glow"),
  ])
  func whatIsWrongIsNamed(accent: String, path: String) {
    #expect(Self.fault(Self.source(accent)) == "unexpected \(path)")
  }

  @Test(arguments: [
    (#"{ "format": "pilotage/theme/1", "title": "T" }"#, "missing id"),
    (#"{ "format": "pilotage/theme/1", "id": "t", "title": "T" }"#, "missing roles"),
    (
      #"{ "format": "pilotage/theme/1", "id": "t", "title": "T", "inherits": "no" }"#,
      "unexpected inherits"
    ),
    (
      #"{ "format": "pilotage/theme/1", "id": "t", "title": "T", "inherits": "t" }"#,
      "unexpected inherits"
    ),
    (
      #"{ "format": "pilotage/theme/1", "id": "t", "title": "T", "assumes": "black" }"#,
      "unexpected assumes"
    ),
  ])
  func theHeadIsCheckedToo(source: String, fault: String) {
    #expect(Self.fault(source) == fault)
  }

  @Test func otherFilesAreRefused() {
    #expect(Self.fault("{}") != nil)
    #expect(Self.fault("[]") != nil)
    #expect(Self.fault("not JSON") != nil)
    #expect(Self.fault(#"{ "format": "pilotage/theme/2" }"#) != nil)
  }

  /// The error of reading, in short; `nil` if there is none.
  private static func fault(_ source: String) -> String? {
    do {
      _ = try read(source)
      return nil
    } catch {
      switch error {
      case .missing(let path): return "missing \(path)"
      case .unexpected(let path, _, _): return "unexpected \(path)"
      default: return "\(error)"
      }
    }
  }
}
