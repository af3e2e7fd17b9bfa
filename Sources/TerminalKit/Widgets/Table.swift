import PlainText

/// A table: rows of cells below headings, scrolled so that the selected row is visible.
///
/// Rows are only made when they are visible, so a table of thousands costs no more than a small
/// one.
public struct Table {
  /// A column with its heading and widths.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// The least width. Where there is no room for it the column is left out.
    public var minimum: Int
    /// The width it takes where there is room; `.max` for all there is.
    public var ideal: Int
    /// Where a cell's text goes in a wider column.
    public var alignment: Alignment
    /// How long it stays where there is little room: higher is longer; of equal ones the left one.
    public var priority: Int

    /// A column. `ideal` is the minimum unless given.
    public init(
      _ title: String, minimum: Int, ideal: Int? = nil, alignment: Alignment = .leading,
      priority: Int = 0
    ) {
      self.title = title
      self.minimum = max(1, minimum)
      self.ideal = max(ideal ?? minimum, self.minimum)
      self.alignment = alignment
      self.priority = priority
    }
  }

  /// The content of a cell.
  public enum Cell: Hashable, Sendable {
    /// Texts one after the other.
    case spans([Span])
    /// A bar over the whole width.
    case bar(Bar)
    /// A level as dots.
    case dots(LevelDots)

    /// One text.
    public static func text(_ text: String, _ style: Style = .text) -> Cell {
      .spans([Span(text, style)])
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The number of rows.
  public var count: Int
  /// The index of the selected row; `nil`: none.
  public var selection: Int?
  /// The index of the first visible row, as far as the selected row allows it.
  public var offset: Int
  /// The text shown where there are no rows.
  public var placeholder: String
  /// Whether headings are shown, where there is more than one row of room.
  public var hasHeadings: Bool
  /// Makes the cells of the row at an index.
  private let row: (Int) -> [Cell]

  /// A table whose row at an index is made by `row`.
  public init(
    columns: [Column], count: Int, selection: Int? = nil, offset: Int = 0,
    placeholder: String = "", hasHeadings: Bool = true, row: @escaping (Int) -> [Cell]
  ) {
    self.columns = columns
    self.count = count
    self.row = row
    self.selection = selection
    self.offset = offset
    self.placeholder = placeholder
    self.hasHeadings = hasHeadings
  }

  /// The columns between two cells, and before the first, where the mark of the selected row is.
  static let gap = 2

  /// Draws headings and rows, and returns the index of the first visible row.
  @discardableResult
  public func draw(in rect: Rect, on canvas: inout Canvas) -> Int {
    guard !rect.isEmpty else { return 0 }
    let (head, body) = rect.splitTop(hasHeadings && rect.height > 1 ? 1 : 0)
    let first = Scroller.offset(
      count: count, height: body.height, selection: selection, offset: offset)
    let scrolls = count > body.height
    let widths = Self.widths(columns, within: rect.width - Self.gap - (scrolls ? 2 : 0))
    if !head.isEmpty {
      drawRow(columns.map { .text($0.title, .muted) }, widths, y: head.y, in: rect, on: &canvas)
    }
    if count == 0 && !body.isEmpty {
      canvas.put(
        placeholder, x: body.x + Self.gap, y: body.y, style: .muted,
        maxWidth: body.width - Self.gap)
    }
    for index in first..<max(first, min(count, first + body.height)) {
      let y = body.y + index - first
      drawRow(row(index), widths, y: y, in: body, on: &canvas)
      guard index == selection else { continue }
      canvas.put("▶", x: body.x, y: y, style: Style(.accent), maxWidth: body.width)
      canvas.restyle(
        Rect(x: body.x, y: y, width: body.width - (scrolls ? 1 : 0), height: 1),
        role: .selection)
      canvas.cursor = Point(x: body.x, y: y)
    }
    Scrollbar(count: count, offset: first).draw(
      in: Rect(x: body.right - 1, y: body.y, width: 1, height: body.height), on: &canvas)
    return first
  }

  private func drawRow(
    _ cells: [Cell], _ widths: [Int], y: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    var x = rect.x + Self.gap
    for (index, cell) in cells.prefix(widths.count).enumerated() where widths[index] > 0 {
      let slot = Rect(x: x, y: y, width: min(widths[index], rect.right - x), height: 1)
      switch cell {
      case .bar(let bar): bar.draw(in: slot, on: &canvas)
      case .dots(let dots): dots.draw(in: slot, on: &canvas)
      case .spans(let spans):
        let missing = max(0, slot.width - spans.reduce(0) { $0 + $1.width })
        let before = columns[index].alignment.space(before: missing)
        canvas.put(spans, x: x + before, y: y, maxWidth: slot.width - before)
      }
      x += widths[index] + Self.gap
    }
  }

  /// The width of each column, 0 for those that are left out. First the least important are left
  /// out until the minimum of the others fits, then these grow evenly towards their ideal.
  static func widths(_ columns: [Column], within room: Int) -> [Int] {
    let kept = Strip.kept(
      columns.map { (width: $0.minimum, priority: $0.priority) }, gap: gap, within: room)
    var widths = [Int](repeating: 0, count: columns.count)
    for index in kept { widths[index] = min(columns[index].minimum, max(0, room)) }
    var spare = room - widths.reduce(0, +) - gap * max(0, kept.count - 1)
    var growing = kept.filter { widths[$0] < columns[$0].ideal }
    while spare > 0, !growing.isEmpty {
      let share = max(1, spare / growing.count)
      for index in growing where spare > 0 {
        let more = min(share, spare, columns[index].ideal - widths[index])
        widths[index] += more
        spare -= more
      }
      growing = growing.filter { widths[$0] < columns[$0].ideal }
    }
    return widths
  }
}
