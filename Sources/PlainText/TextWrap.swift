/// One line of a wrapped text, as UTF-8 offsets into it.
public struct WrappedLine: Hashable, Sendable {
  /// Where the line starts.
  public var start: Int
  /// Where what is shown ends: before the white space or line feed it was broken at.
  public var end: Int
  /// Where the next line starts; the length of the text for the last one.
  public var next: Int
  /// Columns from `start` to `end`.
  public var width: Int

  /// Makes a line from its offsets and its width in columns.
  public init(start: Int, end: Int, next: Int, width: Int) {
    self.start = start
    self.end = end
    self.next = next
    self.width = width
  }
}

/// Breaks a text into lines of a width: at line feeds and at white space, and inside a word only if
/// the word is longer than a line.
public enum TextWrap {
  /// The lines of a text, at least one. A text that ends in a line feed ends in an empty line.
  /// A width below 1 counts as 1.
  public static func lines(_ text: String, width: Int) -> [WrappedLine] {
    if text.utf8.count < WrapCache.shortest { return wrapped(text, first: width, others: width) }
    return WrapCache.lines(text, width: width) { wrapped(text, first: width, others: width) }
  }

  private static func wrapped(_ text: String, first: Int, others: Int) -> [WrappedLine] {
    TextScanner.scan(text) { scanner in
      var wrapper = LineWrapper(first: max(1, first), others: max(1, others))
      while let step = scanner.next() {
        let isSpace =
          step.scalar == 0x09 || step.width > 0 && (step.scalar == 0x20 || step.scalar == 0x3000)
        if step.width == 0 && scanner.isLineEnd(step) {
          wrapper.breakLine(step)
        } else {
          wrapper.add(step, width: scanner.width(of: step), isSpace: isSpace)
        }
      }
      return wrapper.finished(at: scanner.position)
    }
  }

  /// The lines of a text that is only read, not edited.
  public static func prose(_ text: String, width: Int) -> [String] {
    strings(lines(text, width: width), of: text)
  }

  /// The lines of a text whose first line is `first` columns wide and the `others` so many.
  public static func prose(_ text: String, first: Int, others: Int) -> [String] {
    first == others
      ? prose(text, width: first)
      : strings(wrapped(text, first: first, others: others), of: text)
  }

  /// Rows that a text takes at a width.
  public static func height(_ text: String, width: Int) -> Int {
    lines(text, width: width).count
  }

  private static func strings(_ lines: [WrappedLine], of text: String) -> [String] {
    let utf8 = text.utf8
    return lines.map { line in
      let start = utf8.index(utf8.startIndex, offsetBy: line.start)
      let end = utf8.index(utf8.startIndex, offsetBy: line.end)
      return String(text[start..<end])
    }
  }
}

extension TextScanner {
  /// Whether a step is a line feed, alone or after a carriage return.
  fileprivate func isLineEnd(_ step: Step) -> Bool {
    step.end - step.start <= 2 && scalars(of: step).last == "\n"
  }
}

/// Collects characters into lines.
private struct LineWrapper {
  /// Columns of the line being collected.
  private var width: Int
  /// Columns of every line but the first.
  private let others: Int
  var lines: [WrappedLine] = [] {
    didSet { width = others }
  }
  /// The line being collected.
  var start = 0
  var column = 0
  /// The last place where the line can be broken: what is shown ends at `end`, the next line starts
  /// at `next`, each with the columns up to there.
  var breakPoint: (end: Int, next: Int, endColumn: Int, nextColumn: Int)?
  /// The one before, for where the last one turns out not to be allowed.
  var breakBefore: (end: Int, next: Int, endColumn: Int, nextColumn: Int)?
  /// The end of the last character that is not white space.
  var inkEnd = 0
  var inkColumn = 0

  init(first: Int, others: Int) {
    width = first
    self.others = others
  }

  mutating func add(_ step: TextScanner.Step, width columns: Int, isSpace: Bool) {
    if isSpace {
      // White space may hang over the edge. The line can be broken there.
      column += columns
      if breakPoint?.end != inkEnd { breakBefore = breakPoint }
      breakPoint = (inkEnd, step.end, inkColumn, column)
      return
    }
    // A per cent sign stays with its number.
    if step.scalar == 0x25, breakPoint?.next == step.start, let before = breakBefore,
      before.next > start
    {
      breakPoint = before
    }
    if columns == 2 && step.width == 2 && inkEnd == step.start && inkEnd > start {
      breakPoint = (step.start, step.start, column, column)
    }
    if column + columns > width { makeRoom(before: step, columns: columns) }
    column += columns
    inkEnd = step.end
    inkColumn = column
    if step.width == 2 { breakPoint = (step.end, step.end, column, column) }
  }

  mutating func breakLine(_ step: TextScanner.Step) {
    let end = endOfHanging(step.start)
    lines.append(WrappedLine(start: start, end: end, next: step.end, width: columns(to: end)))
    begin(at: step.end)
  }

  mutating func finished(at end: Int) -> [WrappedLine] {
    let shown = endOfHanging(end)
    lines.append(WrappedLine(start: start, end: shown, next: end, width: columns(to: shown)))
    return lines
  }

  /// White space at the very end of a line stays in it as long as it fits.
  private func endOfHanging(_ end: Int) -> Int { column <= width ? end : inkEnd }

  private func columns(to end: Int) -> Int { end == inkEnd ? inkColumn : column }

  private mutating func makeRoom(before step: TextScanner.Step, columns: Int) {
    if let last = breakPoint, last.next > start {
      lines.append(
        WrappedLine(start: start, end: last.end, next: last.next, width: last.endColumn))
      start = last.next
      column -= last.nextColumn
      inkColumn = max(0, inkColumn - last.nextColumn)
      inkEnd = max(inkEnd, start)
      breakPoint = nil
      breakBefore = nil
    }
    if column + columns > width && step.start > start {
      lines.append(WrappedLine(start: start, end: step.start, next: step.start, width: column))
      begin(at: step.start)
    }
  }

  private mutating func begin(at offset: Int) {
    start = offset
    column = 0
    inkEnd = offset
    inkColumn = 0
    breakPoint = nil
    breakBefore = nil
  }
}
