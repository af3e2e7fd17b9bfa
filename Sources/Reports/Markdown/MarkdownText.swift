import Workshop

/// Texts as Markdown (CommonMark with GitHub's tables and task lists), each on one line.
enum MarkdownText {
  /// The markup of a text. Texts of the workshop are escaped here and nowhere else.
  static func markup(_ text: ReportText) -> String {
    var markup = ""
    var open = ""
    for run in text.runs {
      let mark = mark(run.style)
      if mark != open {
        markup += open + mark
        open = mark
      }
      markup += run.isOwn ? run.text : escaped(run.text)
    }
    return markup + open
  }

  /// What stands before and after a run of a style.
  private static func mark(_ style: ReportText.Style) -> String {
    switch style {
    case .plain: ""
    case .strong, .headline, .warning: "**"
    case .emphasis: "*"
    case .drawing: "`"
    }
  }

  /// A text without meaning as markup: on one line, control characters visible, and everything
  /// escaped that Markdown, HTML or a program that links addresses would read. GitHub links mail
  /// addresses even so, because it looks for them after the escapes are removed; that does no harm.
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

  /// Whether a character has a meaning at its place: at the start of a line, or in an address that
  /// would become a link.
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

  /// Whether a dot or bracket after `scalars` and before `next` would start a numbered list.
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
