import PlainText
import Workshop

/// Lines of plain text for a terminal or a file, at most 100 columns wide.
///
/// Whatever is added has its control characters made visible here and nowhere else, so that no text
/// of a person's can steer the terminal that shows it.
struct TextPage {
  static let width = 100

  private var lines: [String] = []

  /// The whole text, with a line feed at the end of every line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// An empty line, but none at the beginning and no two in a row.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A text broken at spaces where it is too long: the first line behind `indent` spaces, the others
  /// behind `hanging`, by default as many.
  mutating func line(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    let hanging = hanging ?? indent
    let wrapped = TextWrap.prose(
      text.printable, first: Self.width - indent, others: Self.width - hanging)
    for (index, line) in wrapped.enumerated() {
      append(String(repeating: " ", count: index == 0 ? indent : hanging) + line)
    }
  }

  /// A text of a person's, its own lines kept.
  mutating func lines(_ text: String, indent: Int = 0) {
    for line in text.textLines { self.line(line, indent: indent) }
  }

  /// A label and what is to be said of it, the others lined up behind it: `Missing   baseline`.
  mutating func labelled(_ label: String, _ text: String, indent: Int = 0, labelWidth: Int = 11) {
    let label = label.printable
    let padding = max(1, labelWidth - TextWidth.width(label))
    line(
      label + String(repeating: " ", count: padding) + text, indent: indent,
      hanging: indent + labelWidth)
  }

  mutating func table(_ table: TextTable) {
    for line in table.lines(width: Self.width) { append(line) }
  }

  private mutating func append(_ line: String) {
    var line = line
    while line.last == " " { line.removeLast() }
    lines.append(line)
  }
}
