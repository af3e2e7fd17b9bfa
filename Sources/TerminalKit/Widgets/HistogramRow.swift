/// How many chose each of a few values, a column of blocks per value: ` ·  █  ██ · █`.
public struct HistogramRow: Hashable, Sendable {
  public var counts: [Int]
  public var columnWidth: Int
  public var style: Style

  public init(_ counts: [Int], columnWidth: Int = 3, style: Style = Style(.supported)) {
    self.counts = counts
    self.columnWidth = max(1, columnWidth)
    self.style = style
  }

  /// Columns it takes.
  public var width: Int { counts.count * columnWidth }

  /// Draws on the first row of a rectangle, one block a vote, or their number where they are more
  /// than the column holds.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    for (index, count) in counts.enumerated() {
      let text = Self.text(count, columns: max(1, columnWidth - 1))
      put(text, at: index, count > 0 ? style : Style(.empty), in: rect, on: &canvas)
    }
  }

  /// Draws what the columns stand for, in the same places.
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
