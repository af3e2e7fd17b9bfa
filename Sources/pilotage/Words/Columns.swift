import PlainText
import Workshop

/// Rows of texts with the columns lined up, as short lists are printed.
struct Columns {
  private var rows: [[String]] = []

  /// Control characters in what is added are made visible.
  mutating func add(_ cells: [String]) { rows.append(cells.map(\.printable)) }

  var text: String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TextWidth.width(cell))
      }
    }
    return rows.map { row in
      let padded = row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : TextWidth.padded(cell, to: widths[column])
      }
      return padded.joined(separator: "  ") + "\n"
    }.joined()
  }
}
