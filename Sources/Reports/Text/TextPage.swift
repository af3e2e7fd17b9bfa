import PlainText
import Workshop

/// Lines of plain text for a terminal or a file, at most 100 columns wide.
///
/// Control characters are made visible here, so that no text can steer the terminal that shows it.
struct TextPage {
  static let width = 100

  private var lines: [String] = []

  /// The whole text, with a line feed at the end of every line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds an empty line, except at the start and after another one.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Adds a text, wrapped if it is too long: the first line after `indent` spaces, the others after
  /// `hanging`, by default as many.
  mutating func line(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    let hanging = hanging ?? indent
    let wrapped = TextWrap.prose(
      text.printable, first: Self.width - indent, others: Self.width - hanging)
    for (index, line) in wrapped.enumerated() {
      append(String(repeating: " ", count: index == 0 ? indent : hanging) + line)
    }
  }

  /// Adds a text and keeps its line breaks.
  mutating func lines(_ text: String, indent: Int = 0) {
    for line in text.textLines { self.line(line, indent: indent) }
  }

  /// Adds a label with a text, further lines below the text: `Missing   baseline`.
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
