import PlainText
import Workshop

/// A Markdown document, block by block, with an empty line between blocks.
struct MarkdownPage {
  private var blocks: [String] = []

  /// The whole document, with a line feed at the end.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: MarkdownText) {
    blocks.append(String(repeating: "#", count: level) + " " + text.markup)
  }

  mutating func paragraph(_ text: MarkdownText) {
    if !text.markup.isBlank { blocks.append(text.markup) }
  }

  /// A text of a person's with its own lines, set off.
  mutating func quote(_ text: String) {
    let lines = text.textLines.map { MarkdownText("\($0)").markup }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    // A line break inside a paragraph is a backslash at the line's end.
    blocks.append(lines.map { "> \($0)" }.joined(separator: "\\\n"))
  }

  mutating func list(_ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    blocks.append(items.flatMap { $0.lines(indent: 0) }.joined(separator: "\n"))
  }

  /// A table with its columns lined up, so that it can be read as it stands. Columns in `right` are
  /// set to the right.
  mutating func table(
    _ titles: [MarkdownText], right: Set<Int> = [], rows: [[MarkdownText]]
  ) {
    let cells = ([titles] + rows).map { row in row.map(\.markup) }
    let widths = titles.indices.map { column in
      max(3, cells.map { min(TextWidth.width($0[column]), 60) }.max() ?? 3)
    }
    func line(_ row: [String]) -> String {
      let padded = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: max(0, widths[column] - TextWidth.width(cell)))
        return right.contains(column) ? padding + cell : cell + padding
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = titles.indices.map { column in
      String(repeating: "-", count: widths[column] - 1) + (right.contains(column) ? ":" : "-")
    }
    blocks.append(
      ([line(cells[0]), line(rule)] + cells.dropFirst().map(line)).joined(separator: "\n"))
  }
}

/// An item of a list, with what stands below it.
struct MarkdownItem {
  enum Marker {
    case bullet
    case number(Int)
    /// A box of a task list.
    case box(checked: Bool)

    var text: String {
      switch self {
      case .bullet: "-"
      case .number(let number): "\(number)."
      case .box(let checked): checked ? "- [x]" : "- [ ]"
      }
    }

    /// How far what stands below is moved in: as the text behind the marker, a box not counting.
    var indent: Int {
      if case .number(let number) = self { String(number).count + 2 } else { 2 }
    }
  }

  var marker: Marker = .bullet
  var text: MarkdownText
  var items: [MarkdownItem] = []

  func lines(indent: Int) -> [String] {
    [String(repeating: " ", count: indent) + "\(marker.text) \(text.markup)"]
      + items.flatMap { $0.lines(indent: indent + marker.indent) }
  }
}
