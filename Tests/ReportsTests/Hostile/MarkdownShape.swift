/// The markup of a Markdown document without its text: per line what it begins with, and how many
/// characters in it mean something and are not escaped.
struct MarkdownShape {
  struct Line: Equatable {
    /// A heading's, list's, quote's or table's beginning; empty for a paragraph.
    let start: String
    /// The unescaped markup characters in their order.
    let marks: String
    var shape: String { start + marks }
    let text: String
  }

  static func of(_ markdown: String) -> [Line] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }
  }

  private static func line(_ text: Substring) -> Line {
    let scalars = Array(text.unicodeScalars)
    var marks = ""
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\\" {
        // A backslash at the end of a line is a break; elsewhere it takes the next sign's meaning.
        index += 2
        continue
      }
      if "`*_[]|~$<>".unicodeScalars.contains(scalar) { marks.unicodeScalars.append(scalar) }
      if scalar == "&", !isEntity(scalars[index...]) { marks += "&" }
      if isAddress(scalars[index...]) { marks += "@" }
      index += 1
    }
    return Line(start: start(scalars), marks: marks, text: String(text))
  }

  /// An ampersand is one of our entities, or nothing that could be one.
  private static func isEntity(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
    let entities = ["&lt;", "&gt;", "&amp;"]
    if entities.contains(where: { scalars.starts(with: $0.unicodeScalars) }) { return true }
    guard let next = scalars.dropFirst().first else { return true }
    return !(next == "#" || next.properties.isAlphabetic)
  }

  /// What GitHub would make a link of.
  private static func isAddress(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
    let text = String(String.UnicodeScalarView(scalars.prefix(8))).lowercased()
    return ["http://", "https://", "www.", "mailto:", "xmpp:"].contains(where: text.hasPrefix)
      || scalars.first == "@"
  }

  private static func start(_ scalars: [UnicodeScalar]) -> String {
    let spaces = scalars.prefix { $0 == " " }
    let rest = scalars.dropFirst(spaces.count)
    let indent = String(repeating: " ", count: spaces.count)
    guard let first = rest.first else { return "" }
    let next = rest.dropFirst().first
    switch first {
    case "#":
      return indent + String(repeating: "#", count: rest.prefix { $0 == "#" }.count) + " "
    case "-", "+", "*":
      if next == nil || next == " " || next == first { return indent + "\(first) " }
    case ">", "|": return indent + "\(first) "
    case "=", "~", "`", ":": if next == first { return indent + "\(first)" }
    case "0"..."9":
      let digits = rest.prefix { ("0"..."9").contains($0) }
      let mark = rest.dropFirst(digits.count).first
      if mark == "." || mark == ")", rest.dropFirst(digits.count + 1).first == " " {
        return indent + "1. "
      }
    default: break
    }
    return indent
  }
}
