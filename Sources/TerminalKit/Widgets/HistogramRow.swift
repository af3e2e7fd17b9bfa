/// A histogram on one row: how many chose each of a few values, in blocks: ` ·  █  ██ · █`.
public struct HistogramRow: Hashable, Sendable {
  /// How many chose each value, in order.
  public var counts: [Int]
  /// The columns for each value, with a gap.
  public var columnWidth: Int
  /// The style of the blocks.
  public var style: Style

  /// A histogram of counts. A column width below 1 counts as 1.
  public init(_ counts: [Int], columnWidth: Int = 3, style: Style = Style(.supported)) {
    self.counts = counts
    self.columnWidth = max(1, columnWidth)
    self.style = style
  }

  /// The number of columns that it takes.
  public var width: Int { counts.count * columnWidth }

  /// Draws on the first row of a rectangle: a block for each vote, or their number where there are
  /// more than fit the column.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    for (index, count) in counts.enumerated() {
      let text = Self.text(count, columns: max(1, columnWidth - 1))
      put(text, at: index, count > 0 ? style : Style(.empty), in: rect, on: &canvas)
    }
  }

  /// Draws the headings of the values in the same columns.
  public func drawHeadings(_ headings: [String], in rect: Rect, on canvas: inout Canvas) {
    for (index, heading) in headings.prefix(counts.count).enumerated() {
      put(heading, at: index, .muted, in: rect, on: &canvas)
    }
  }

  private func put(
    _ text: String, at index: Int, _ style: Style, in rect: Rect, on canvas: inout Canvas
  ) {
    let x = rect.x + index * columnWidth
    guard rect.height > 0, x < rect.right else { return }
    canvas.put(
      text, x: x, y: rect.y, style: style, maxWidth: min(columnWidth, rect.right - x),
      ellipsis: false)
  }

  private static func text(_ count: Int, columns: Int) -> String {
    if count <= 0 { return "·" }
    if count <= columns { return String(repeating: "█", count: count) }
    let number = String(count)
    return number.utf8.count < columns ? "█" + number : number
  }
}
