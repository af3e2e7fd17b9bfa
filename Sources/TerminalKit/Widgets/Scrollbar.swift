/// A scrollbar: a mark that shows which part of a list is visible. Nothing where all of it is.
public struct Scrollbar: Hashable, Sendable {
  /// The number of rows of the list.
  public var count: Int
  /// The index of the first visible row.
  public var offset: Int

  /// The scrollbar of a list.
  public init(count: Int, offset: Int) {
    self.count = count
    self.offset = offset
  }

  /// Draws on the first column of a rectangle, which has the height of the visible part.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    let height = rect.height
    guard !rect.isEmpty, count > height else { return }
    let length = max(1, height * height / count)
    let last = count - height
    let offset = max(0, min(offset, last))
    var start = (height - length) * offset / last
    // Only at an end of the list does the mark touch an end of the column.
    if offset > 0 && start == 0 && length < height { start = 1 }
    if offset < last { start = min(start, max(0, height - length - 1)) }
    canvas.fill(
      Rect(x: rect.x, y: rect.y + start, width: 1, height: length), Style(.muted), glyph: "┃")
  }
}
