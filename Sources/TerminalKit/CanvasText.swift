import PlainText

/// A part of a line: a text in one style.
public struct Span: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The style of all of it.
  public var style: Style

  /// A text in a style.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }

  /// The number of columns that the text takes.
  public var width: Int { TextWidth.width(text) }
}

extension Canvas {
  /// Writes a text on one line and returns the number of columns it took.
  ///
  /// It is cut at `maxWidth` columns and at the right edge of the clip; with `ellipsis` a cut text
  /// ends in `…`. What is to the left of the clip is left out.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .text, maxWidth: Int = .max,
    ellipsis: Bool = true
  ) -> Int {
    guard y >= clip.top && y < clip.bottom else { return 0 }
    let x = max(-Self.farthest, min(Self.farthest, x))
    let limit = min(maxWidth, clip.right - x)
    guard limit > 0 else { return 0 }
    let row = y * size.width
    return TextScanner.scan(text) { scanner in
      var column = 0
      var lastFitting = 0
      while let step = scanner.next() {
        if step.width > 0 {
          if column + step.width > limit { return cut(at: column, lastFitting) }
          write(step.scalar, width: step.width, row: row, x: x + column, style: style)
          column += step.width
          if column < limit { lastFitting = column }
          continue
        }
        for glyph in scanner.glyphs(of: step) {
          if column + glyph.width > limit { return cut(at: column, lastFitting) }
          let code = glyph.cluster.map { number(ofCluster: $0) } ?? glyph.scalar
          write(code, width: glyph.width, row: row, x: x + column, style: style)
          column += glyph.width
          if column < limit { lastFitting = column }
        }
      }
      return column
    }

    func cut(at column: Int, _ lastFitting: Int) -> Int {
      guard ellipsis else { return column }
      for step in lastFitting..<max(column, lastFitting + 1) {
        write(step == lastFitting ? 0x2026 : 0x20, width: 1, row: row, x: x + step, style: style)
      }
      return lastFitting + 1
    }
  }

  /// Writes spans one after the other on one line and returns the number of columns they took.
  @discardableResult
  public mutating func put(
    _ spans: [Span], x: Int, y: Int, maxWidth: Int = .max, ellipsis: Bool = true
  ) -> Int {
    let limit = min(maxWidth, clip.right - max(-Self.farthest, min(Self.farthest, x)))
    guard limit > 0 else { return 0 }
    var used = 0
    for span in spans where !span.text.isEmpty {
      if used >= limit {
        if ellipsis { put("…", x: x + limit - 1, y: y, style: span.style) }
        break
      }
      used += put(
        span.text, x: x + used, y: y, style: span.style, maxWidth: limit - used,
        ellipsis: ellipsis)
    }
    return used
  }

  /// Writes a text on the first row of a rectangle, aligned and cut to its width, and returns the
  /// number of columns it took.
  @discardableResult
  public mutating func put(
    _ text: String, in rect: Rect, style: Style = .text, alignment: Alignment = .leading
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let missing = alignment == .leading ? 0 : max(0, rect.width - TextWidth.width(text))
    let before = alignment.space(before: missing)
    return put(text, x: rect.x + before, y: rect.y, style: style, maxWidth: rect.width - before)
  }

  /// Writes a text wrapped into a rectangle and returns the number of rows it took. Where there are
  /// too few, the last row ends in `…`.
  @discardableResult
  public mutating func putWrapped(_ text: String, in rect: Rect, style: Style = .text) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = TextWrap.prose(text, width: rect.width)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let isCut = index == rect.height - 1 && lines.count > rect.height
      put(
        isCut ? TextWidth.truncated(line + "…", to: rect.width) : line,
        x: rect.x, y: rect.y + index, style: style, maxWidth: rect.width)
    }
    return min(lines.count, rect.height)
  }

  /// The column beyond which nothing is drawn, so that sums can't overflow.
  private static let farthest = 1 << 20

  /// Writes one glyph. Of a wide glyph cut by the clip's left edge a blank is left inside.
  @inline(__always)
  private mutating func write(_ code: UInt32, width: Int, row: Int, x: Int, style: Style) {
    guard x >= clip.left else {
      if width == 2 && x + 1 == clip.left && x + 1 < clip.right {
        write(0x20, width: 1, row: row, x: x + 1, style: style)
      }
      return
    }
    guard x < clip.right else { return }
    let index = row + x
    if cells[index].width != UInt8(width) || width == 2 {
      mend(x: x, y: row / size.width, columns: width)
    }
    cells[index] = Cell(glyph: code, style: style, width: UInt8(width))
    if width == 2 { cells[index + 1] = Cell(glyph: 0, style: style, width: 0) }
  }
}
