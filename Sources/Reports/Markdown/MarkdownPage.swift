import PlainText
import Workshop

/// A Markdown document, block by block, with an empty line between blocks.
struct MarkdownPage {
  private var blocks: [String] = []

  init(_ blocks: [ReportBlock]) {
    for block in blocks { add(block) }
  }

  /// The whole document, with a line feed at the end.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  private mutating func add(_ block: ReportBlock) {
    switch block {
    case .heading(let level, let text):
      blocks.append(String(repeating: "#", count: level) + " " + MarkdownText.markup(text))
    case .paragraph(let text), .remark(let text):
      let markup = MarkdownText.markup(text)
      if !markup.isBlank { blocks.append(markup) }
    case .quote(let text): quote(text)
    case .list(let items):
      if !items.isEmpty {
        blocks.append(items.flatMap { $0.markdownLines(indent: 0) }.joined(separator: "\n"))
      }
    case .figures(let figures):
      table(
        ReportTable(
          titles: ["Figure", "Value", "Note"], right: [1],
          rows: figures.map { ["\($0.label)", "\($0.value)", "\($0.note)"] }))
    case .bars(let bars):
      table(
        ReportTable(
          titles: ["Decision", "Readiness", "Figures"],
          rows: bars.map { [$0.title, $0.drawing, "\($0.note)"] }))
    case .table(let table): self.table(table)
    }
  }

  private mutating func quote(_ text: String) {
    let lines = text.textLines.map(MarkdownText.escaped).filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    // A backslash at the end of a line breaks it inside the paragraph.
    blocks.append(lines.map { "> \($0)" }.joined(separator: "\\\n"))
  }

  /// A table whose columns line up, so that it can be read as it is.
  private mutating func table(_ table: ReportTable) {
    let cells = ([table.titles] + table.rows).map { row in row.map(MarkdownText.markup) }
    let columns = table.titles.indices
    let widths = columns.map { column in
      max(3, cells.map { min(TextWidth.width($0[column]), 60) }.max() ?? 3)
    }
    func line(_ row: [String]) -> String {
      let padded = row.enumerated().map { column, cell in
        let padding = String(
          repeating: " ", count: max(0, widths[column] - TextWidth.width(cell)))
        return table.right.contains(column) ? padding + cell : cell + padding
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = columns.map { column in
      String(repeating: "-", count: widths[column] - 1)
        + (table.right.contains(column) ? ":" : "-")
    }
    blocks.append(
      ([line(cells[0]), line(rule)] + cells.dropFirst().map(line)).joined(separator: "\n"))
  }
}

extension ReportItem {
  /// The lines of an item and of the items below it.
  fileprivate func markdownLines(indent: Int) -> [String] {
    [String(repeating: " ", count: indent) + "\(marker.markdown) \(MarkdownText.markup(text))"]
      + items.flatMap { $0.markdownLines(indent: indent + marker.markdownIndent) }
  }
}

extension ReportItem.Marker {
  fileprivate var markdown: String {
    switch self {
    case .bullet: "-"
    case .number(let number): "\(number)."
    case .box(let isMet): isMet ? "- [x]" : "- [ ]"
    }
  }

  /// How far items below it are moved in: as far as its text, but a box does not count.
  fileprivate var markdownIndent: Int {
    if case .number(let number) = self { String(number).count + 2 } else { 2 }
  }
}
