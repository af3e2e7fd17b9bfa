import PlainText

extension TextEditor {
  /// Draws the text into a rectangle, scrolled so that the cursor is in it; an empty text shows the
  /// placeholder. With the focus, the canvas's cursor is set and visible.
  public func draw(
    in rect: Rect, on canvas: inout Canvas, isFocused: Bool, placeholder: String = ""
  ) {
    guard !rect.isEmpty else { return }
    let style = Style(isFocused ? .input : .field)
    canvas.fill(rect, style)
    var shown = self
    shown.viewSize = Size(width: rect.width, height: rect.height)
    let lines = shown.wrappedLines(width: rect.width)
    let scroll = isFocused ? shown.scroll(lines: lines, size: shown.viewSize) : Point(x: 0, y: 0)
    if text.isEmpty && !placeholder.isEmpty {
      canvas.put(placeholder, in: rect, style: Style(style.role, .dim))
    }
    canvas.clipped(to: rect) { canvas in
      for (row, line) in lines.dropFirst(scroll.y).prefix(rect.height).enumerated() {
        canvas.put(
          String(text[index(line.start)..<index(line.end)]), x: rect.x - scroll.x,
          y: rect.y + row, style: style, ellipsis: !isFocused)
      }
    }
    if isFocused {
      canvas.cursor = shown.cursorPoint(lines: lines, scroll: scroll, in: rect)
      canvas.cursorVisible = true
    }
  }

  private func cursorPoint(lines: [WrappedLine], scroll: Point, in rect: Rect) -> Point {
    let row = Self.row(of: cursor, in: lines)
    let column = column(of: cursor, in: lines[row]) - scroll.x
    return Point(
      x: rect.x + max(0, min(column, rect.width - 1)),
      y: rect.y + max(0, min(row - scroll.y, rect.height - 1)))
  }
}
