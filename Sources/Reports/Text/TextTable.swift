import PlainText
import Workshop

/// Rows of text in columns that line up. A cell that is too wide goes on below itself.
struct TextTable {
  struct Column {
    var title: String
    var isRight = false
    /// The columns it may take of the page.
    var limit = 100
  }

  private enum Row {
    case cells([String])
    /// A line across all columns.
    case heading(String)
  }

  let columns: [Column]
  let indent: Int
  private var rows: [Row] = []

  init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = indent
  }

  mutating func add(_ cells: [String]) {
    rows.append(.cells(cells.map(\.printable)))
  }

  mutating func heading(_ text: String) {
    rows.append(.heading(text.printable))
  }

  func lines(width: Int) -> [String] {
    let widths = widths(page: width - indent)
    var lines: [String] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      lines += self.lines(columns.map(\.title), widths)
    }
    for row in rows {
      switch row {
      case .cells(let cells): lines += self.lines(cells, widths)
      case .heading(let text): lines += TextWrap.prose(text, width: width)
      }
    }
    return lines
  }

  private static let gutter = 2

  /// Each column as wide as its widest cell and its limit allow; the last takes what is left.
  private func widths(page: Int) -> [Int] {
    var widths = columns.indices.map { index in
      let cells = rows.map { row in
        if case .cells(let cells) = row { TextWidth.width(cells[index]) } else { 0 }
      }
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
