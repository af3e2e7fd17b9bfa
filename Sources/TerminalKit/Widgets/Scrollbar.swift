/// Which part of a list is shown, as a mark on one column; nothing where all of it is.
public struct Scrollbar: Hashable, Sendable {
  public var count: Int
  public var offset: Int

  public init(count: Int, offset: Int) {
    self.count = count
    self.offset = offset
  }

  /// Draws on the first column of a rectangle as high as the list; over a border, for instance.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    let height = rect.height
    guard !rect.isEmpty, count > height else { return }
    let length = max(1, height * height / count)
    let last = count - height
    let offset = max(0, min(offset, last))
    var start = (height - length) * offset / last
    // The ends of the column mean the ends of the list.
    if offset > 0 && start == 0 && length < height { start = 1 }
    if offset < last { start = min(start, max(0, height - length - 1)) }
    canvas.fill(
      Rect(x: rect.x, y: rect.y + start, width: 1, height: length), Style(.muted), glyph: "┃")
  }
}
