import PlainText
import Workshop

/// Rows of text in columns that line up. A cell that is too wide is wrapped.
struct TextTable {
  struct Column {
    var title: String
    var isRight = false
    /// How wide it may be.
    var limit = 100
  }

  let columns: [Column]
  let indent: Int
  private var rows: [[String]] = []

  init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = indent
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map(\.printable))
  }

  func lines(width: Int) -> [String] {
    let widths = widths(page: width - indent)
    var lines: [String] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      lines += self.lines(columns.map(\.title), widths)
    }
    for row in rows { lines += self.lines(row, widths) }
    return lines
  }

  private static let gutter = 2

  /// Each column is as wide as its widest cell, up to its limit. The last one gets what is left.
  private func widths(page: Int) -> [Int] {
    var widths = columns.indices.map { index in
      let cells = rows.map { TextWidth.width($0[index]) }
      let title = TextWidth.width(columns[index].title)
      return min(columns[index].limit, max(title, cells.max() ?? 0))
    }
    let used = widths.dropLast().reduce(0, +) + Self.gutter * (widths.count - 1)
    if let last = widths.indices.last {
      widths[last] = min(widths[last], max(10, page - used))
    }
    return widths
  }

  private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { TextWrap.prose($0, width: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      let parts = wrapped.indices.map { index in
        let text = line < wrapped[index].count ? wrapped[index][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[index] - TextWidth.width(text)))
        return columns[index].isRight ? padding + text : text + padding
      }
      return String(repeating: " ", count: indent)
        + parts.joined(separator: String(repeating: " ", count: Self.gutter))
    }
  }
}
