import Workshop

/// Markdown (CommonMark with GitHub's tables and task lists) on one line.
///
/// Written as a string literal, it is markup; what is interpolated into the literal as a `String` is
/// text, and is escaped here and nowhere else. So text of a person's can't be taken for markup by
/// forgetting to escape it.
struct MarkdownText: ExpressibleByStringInterpolation, Equatable {
  var markup: String

  init(stringLiteral value: String) { markup = value }
  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }
  private init(markup: String) { self.markup = markup }

  struct StringInterpolation: StringInterpolationProtocol {
    var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(2 * literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += MarkdownText.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ text: MarkdownText) { markup += text.markup }
  }

  /// Pieces with markup between them.
  static func joined(_ pieces: [MarkdownText], by separator: String) -> MarkdownText {
    MarkdownText(markup: pieces.map(\.markup).joined(separator: separator))
  }

  /// Text in a code span, for bars and rungs of the program's own, which hold no backquote.
  static func code(_ text: String) -> MarkdownText { MarkdownText(markup: "`\(text)`") }

  /// Emphasised text; nothing for blank text, whose marks would stand there by themselves.
  static func emphasis(_ text: String) -> MarkdownText {
    text.isBlank ? "" : "*\(text)*"
  }

  static func strong(_ text: String) -> MarkdownText {
    text.isBlank ? "" : "**\(text)**"
  }

  /// Text as text: one line, control characters visible, nothing in it that means something in
  /// Markdown, in HTML or to what makes links of bare addresses. (GitHub looks for mail addresses
  /// after all escapes are gone and links them whatever is done here; that does no harm.)
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.printable.trimmed.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&" where next.map({ $0 == "#" || $0.properties.isAlphabetic }) ?? false:
        result.append(contentsOf: "&amp;".unicodeScalars)
      case let scalar where always.contains(scalar) || isSpecial(scalar, at: index, in: scalars):
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let always: Set<UnicodeScalar> = ["\\", "`", "*", "_", "[", "]", "|", "~", "$"]

  /// Whether a character has a meaning just where it stands: at the beginning of a line, or in an
  /// address that would become a link.
  private static func isSpecial(
    _ scalar: UnicodeScalar, at index: Int, in scalars: [UnicodeScalar]
  ) -> Bool {
    switch scalar {
    case "#", "+", "-", "=": index == 0
    case ":" where index == 0: true
    case ".", ")":
      isListNumber(scalars[..<index], before: index + 1 < scalars.count ? scalars[index + 1] : nil)
        || scalar == "." && endsInWWW(scalars[..<index])
    case ":":
      index > 0 && scalars[index - 1].properties.isAlphabetic && index + 1 < scalars.count
        && !scalars[index + 1].properties.isWhitespace
    case "@": true
    default: false
    }
  }

  /// Whether a dot or bracket behind `scalars` and before `next` would begin a numbered list.
  private static func isListNumber(
    _ scalars: ArraySlice<UnicodeScalar>, before next: UnicodeScalar?
  ) -> Bool {
    (1...9).contains(scalars.count) && scalars.allSatisfy { ("0"..."9").contains($0) }
      && next.map { $0.properties.isWhitespace } ?? true
  }

  private static func endsInWWW(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
    scalars.count >= 3 && scalars.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
