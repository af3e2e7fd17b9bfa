import JSON
import Scoring
import TestSupport
import Workshop

/// The small workshop with every text of a person's replaced: those of the workshop, and those of
/// the playbook, which people write too.
enum HostileWorkshop {
  /// `text` makes each text; ids, kinds, dates and options stay as they are.
  static func state(_ text: () -> String) throws -> WorkshopState {
    try Checkpoint(json: replaced(SmallWorkshop.document(), key: "", text)).state
  }

  /// Keys whose value is text that a person wrote.
  private static let texts: Set<String> = [
    "title", "organisation", "pilot", "name", "note", "reason", "comment", "text", "owner", "ask",
    "why", "meaning", "summary", "label", "help", "measure", "source", "remark", "route",
  ]
  /// Keys whose values are lists of such text, or objects of them.
  private static let lists: Set<String> = [
    "sources", "descriptors", "prompts", "advice", "agreedBy", "dissent",
  ]

  private static func replaced(
    _ value: JSONValue, key: String, _ text: () -> String
  ) -> JSONValue {
    switch value {
    case .string where texts.contains(key): .string(text())
    case .array(let items):
      .array(
        items.map { item in
          if lists.contains(key), case .string = item { return .string(text()) }
          return replaced(item, key: "", text)
        })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            if key == "dissent" { return (key: member.key, value: .string(text())) }
            return (key: member.key, value: replaced(member.value, key: member.key, text))
          }))
    default: value
    }
  }
}

/// Text that means harm, from a seed.
struct HostileText {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed) }

  /// One to six fragments, on one line unless lines are wanted.
  mutating func next(lines: Bool) -> String {
    var text = ""
    for _ in 1...random.number(in: 1...6) {
      text += random.pick(lines ? Self.fragments + Self.breaks : Self.fragments)
      if random.number(in: 0...2) == 0,
        let scalar = UnicodeScalar(UInt32(random.number(in: 0...0x2FF)))
      {
        if lines || scalar != "\n" && scalar != "\r" { text.unicodeScalars.append(scalar) }
      }
    }
    return text.contains { !$0.isWhitespace } ? text : text + "x"
  }

  private static let breaks = [
    "\n", "\r\n", "\r", "\n\n# ", "\n| - |", "\n    code", "\n> ", "\n===",
  ]

  private static let fragments = [
    "<script>alert(1)</script>", "</style>", "<img src=x onerror=alert(1)>", "\"><b>",
    "' onload='x",
    "&lt;", "&amp", "&#60;", "-->", "]]>", "<!--", "javascript:alert(1)", "data:text/html,x",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "[x]: http://evil.example",
    "<http://evil.example>", "www.evil.example", "mail@evil.example", "`code`", "```", "~~~",
    "**bold**", "_em_", "~~gone~~", "# heading", "- item", "1. item", "1) item", "> quote", "***",
    "---", "===", "| a | b |", "\\|", "\\", "\\\\", "$x$", "$$", "^1", "[^1]", "==x==", ":--",
    "@all",
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\")", "\t=1", "'=1", "a,b",
    "\"quoted\"", "a;b", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{1B}]52;c;eA==\u{7}", "\u{9B}2J",
    "\u{0}",
    "\u{8}\u{8}", "\u{7F}", "\u{85}", "\u{202E}", "\u{200B}", "\u{2066}", "\u{FEFF}", "\u{338}",
    "<\u{338}b>",
    "\"\u{301}", "=\u{338}1", "é", "日本", "👩‍💻", "word ", " ", "plain words",
  ]
}
