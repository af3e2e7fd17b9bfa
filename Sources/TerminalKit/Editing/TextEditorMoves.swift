import PlainText

/// The moves of the cursor.
extension TextEditor {
  /// The rows of the text as shown: wrapped to a width, or one long row for an editor of one line.
  /// One column is kept free for the cursor behind the last character.
  public func wrappedLines(width: Int) -> [WrappedLine] {
    if isMultiline { return TextWrap.lines(text, width: max(1, width - 1)) }
    let length = text.utf8.count
    return [WrappedLine(start: 0, end: length, next: length, width: TextWidth.width(text))]
  }

  mutating func moveLeft() { moveCursor(to: before(cursor)) }

  mutating func moveRight() { moveCursor(to: after(cursor)) }

  mutating func moveWordLeft() { moveCursor(to: wordStart(before: cursor)) }

  mutating func moveWordRight() { moveCursor(to: wordEnd(after: cursor)) }

  /// Moves to the start of the row as shown.
  mutating func moveToRowStart() {
    let lines = wrappedLines(width: viewSize.width)
    moveCursor(to: lines[Self.row(of: cursor, in: lines)].start)
  }

  /// Moves to the end of the row as shown.
  mutating func moveToRowEnd() {
    let lines = wrappedLines(width: viewSize.width)
    let row = Self.row(of: cursor, in: lines)
    let line = lines[row]
    let isLast = row == lines.count - 1
    // Where a word is broken between rows, the offset behind its last character belongs to the next
    // row.
    moveCursor(to: line.end == line.next && !isLast ? before(line.end) : line.end)
  }

  /// Moves by rows as shown, in the column where the moving began. Before the first row it goes to
  /// the start of the text, after the last to its end. Returns whether the cursor moved.
  mutating func moveRows(_ distance: Int) -> Bool {
    let lines = wrappedLines(width: viewSize.width)
    let row = Self.row(of: cursor, in: lines)
    let wanted = wantedColumn ?? column(of: cursor, in: lines[row])
    let target = row + distance
    let before = cursor
    if target < 0 {
      moveCursor(to: 0)
    } else if target >= lines.count {
      moveCursor(to: text.utf8.count)
    } else {
      moveCursor(to: position(at: wanted, in: lines[target], isLast: target == lines.count - 1))
    }
    wantedColumn = wanted
    return cursor != before
  }

  /// Moves the cursor to the character at a column and row of the view, as a click does.
  public mutating func moveCursor(toColumn column: Int, row: Int) {
    let lines = wrappedLines(width: viewSize.width)
    let target = max(0, min(lines.count - 1, row + scroll.y))
    moveCursor(
      to: position(
        at: max(0, column) + scroll.x, in: lines[target], isLast: target == lines.count - 1))
  }

  /// The start of the cursor's line, lines being separated by line feeds.
  var lineStart: Int {
    let before = text.utf8.prefix(cursor)
    return before.lastIndex(of: 0x0A).map { offset($0) + 1 } ?? 0
  }

  /// The end of the cursor's line.
  var lineEnd: Int {
    let behind = text.utf8.dropFirst(cursor)
    guard let feed = behind.firstIndex(of: 0x0A) else { return text.utf8.count }
    return boundary(atOrBefore: offset(feed))
  }

  func wordStart(before position: Int) -> Int {
    var at = position
    while at > 0, !isWordCharacter(at: before(at)) { at = before(at) }
    while at > 0, isWordCharacter(at: before(at)) { at = before(at) }
    return at
  }

  func wordEnd(after position: Int) -> Int {
    var at = position
    while at < text.utf8.count, !isWordCharacter(at: at) { at = after(at) }
    while at < text.utf8.count, isWordCharacter(at: at) { at = after(at) }
    return at
  }

  /// Scrolls the view to the cursor.
  mutating func followCursor() {
    let lines = wrappedLines(width: viewSize.width)
    scroll = scroll(lines: lines, size: viewSize)
  }

  /// The scroll position at which the cursor is inside a view of a size.
  func scroll(lines: [WrappedLine], size: Size) -> Point {
    let row = Self.row(of: cursor, in: lines)
    let top = Scroller.offset(
      count: lines.count, height: size.height, selection: row, offset: scroll.y)
    if isMultiline { return Point(x: 0, y: top) }
    let column = column(of: cursor, in: lines[row])
    let left = Scroller.offset(
      count: lines[row].width + 1, height: size.width, selection: column, offset: scroll.x)
    return Point(x: left, y: 0)
  }

  /// The index of the row that an offset is shown in.
  static func row(of offset: Int, in lines: [WrappedLine]) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return max(0, low)
  }

  /// The column of an offset in its row.
  func column(of offset: Int, in line: WrappedLine) -> Int {
    let end = max(line.start, min(offset, line.next))
    return TextWidth.width(String(text[index(line.start)..<index(end)]))
  }

  /// The offset shown at a column of a row, or the nearest to it.
  private func position(at column: Int, in line: WrappedLine, isLast: Bool) -> Int {
    var at = line.start
    var columns = 0
    while at < line.end {
      let next = after(at)
      let width = TextWidth.width(text[index(at)])
      if columns + (width + 1) / 2 > column { break }
      columns += width
      if next == line.next && !isLast { break }
      at = next
    }
    return at
  }

  private func isWordCharacter(at position: Int) -> Bool {
    let character = text[index(position)]
    return character.isLetter || character.isNumber || character == "_"
  }
}
