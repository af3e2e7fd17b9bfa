import PlainText

/// A grid of cells that a screen is drawn into before anything reaches a terminal.
///
/// Drawing outside its size (or the clip) has no effect, so widgets need no checks. A wide glyph is
/// always whole: overwriting one half of it blanks the other.
public struct Canvas: Sendable {
  /// The number of columns and rows, never negative.
  public let size: Size
  /// The cells row by row: `size.width * size.height` of them.
  public internal(set) var cells: ContiguousArray<Cell>
  /// The glyphs of more than one scalar. A cell refers to one by `Cell.clusterBase` plus its index.
  public private(set) var clusters: [String] = []
  /// Where the terminal's cursor is: on what is selected or typed. `nil`: at the lower right.
  public var cursor: Point?
  /// Whether the terminal's cursor is visible: while text is typed.
  public var cursorVisible = false
  /// The rectangle that can be drawn in; always within the canvas.
  public private(set) var clip: Rect

  private var clusterNumbers: [String: UInt32] = [:]

  /// A blank canvas. A negative width or height counts as 0.
  public init(size: Size) {
    let size = Size(width: max(0, size.width), height: max(0, size.height))
    self.size = size
    clip = Rect(size)
    cells = ContiguousArray(repeating: .blank, count: size.width * size.height)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cell at a column and row; blank outside the canvas. Setting outside the clip does nothing.
  public subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(Point(x: x, y: y)) ? cells[y * size.width + x] : .blank }
    set {
      guard clip.contains(Point(x: x, y: y)) else { return }
      var cell = newValue
      if cell.width == 2 && x + 1 >= clip.right || cell.width == 0 {
        cell = Cell(glyph: 0x20, style: newValue.style, width: 1)
      }
      let columns = Int(cell.width)
      mend(x: x, y: y, columns: columns)
      cells[y * size.width + x] = cell
      if columns == 2 {
        cells[y * size.width + x + 1] = Cell(glyph: 0, style: cell.style, width: 0)
      }
    }
  }

  /// The cell at a point; blank outside the canvas. Setting outside the clip does nothing.
  public subscript(point: Point) -> Cell {
    get { self[point.x, point.y] }
    set { self[point.x, point.y] = newValue }
  }

  /// Runs `body` with the clip narrowed to a rectangle.
  public mutating func clipped(to rect: Rect, _ body: (inout Canvas) -> Void) {
    let before = clip
    clip = clip.intersection(rect)
    body(&self)
    clip = before
  }

  /// Fills a rectangle with one glyph. A glyph that is not one column wide counts as a space.
  public mutating func fill(
    _ rect: Rect, _ style: Style = .text, glyph: Unicode.Scalar = " "
  ) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    let kind = ScalarKind(of: glyph.value)
    let cell = Cell(glyph: kind == .narrow ? glyph.value : 0x20, style: style, width: 1)
    for y in area.top..<area.bottom {
      mend(x: area.left, y: y, columns: area.width)
      let row = y * size.width
      for index in (row + area.left)..<(row + area.right) { cells[index] = cell }
    }
  }

  /// Sets the style of a rectangle's cells and keeps their glyphs.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    eachCell(in: rect) { $0.style = style }
  }

  /// Sets the role of a rectangle's cells and keeps glyphs and emphasis: a selected row.
  public mutating func restyle(_ rect: Rect, role: Role) {
    eachCell(in: rect) { $0.style.role = role }
  }

  /// The text of a cell's glyph; empty for the second column of a wide glyph.
  public func text(of cell: Cell) -> String {
    if cell.width == 0 { return "" }
    if cell.glyph >= Cell.clusterBase {
      let index = Int(cell.glyph - Cell.clusterBase)
      return clusters.indices.contains(index) ? clusters[index] : " "
    }
    return Unicode.Scalar(cell.glyph).map { String($0) } ?? " "
  }

  /// Whether the cell at `index` of `cells` looks the same on another canvas of the same size. The
  /// numbers of clusters may differ between the two.
  public func looksSame(as other: Canvas, at index: Int) -> Bool {
    let first = cells[index]
    let second = other.cells[index]
    if first.glyph < Cell.clusterBase || second.glyph < Cell.clusterBase { return first == second }
    return first.style == second.style && first.width == second.width
      && text(of: first) == other.text(of: second)
  }

  /// The cell's value for a glyph of more than one scalar, which is added to `clusters` if it is
  /// new.
  mutating func number(ofCluster text: String) -> UInt32 {
    if let number = clusterNumbers[text] { return number }
    let number = Cell.clusterBase + UInt32(clusters.count)
    clusters.append(text)
    clusterNumbers[text] = number
    return number
  }

  /// Blanks the halves of wide glyphs that would be left over when `columns` cells from `x` on are
  /// overwritten.
  @inline(__always)
  mutating func mend(x: Int, y: Int, columns: Int) {
    guard columns > 0 else { return }
    let row = y * size.width
    if x > 0 && cells[row + x].width == 0 {
      cells[row + x - 1].glyph = 0x20
      cells[row + x - 1].width = 1
    }
    let end = x + columns
    if end < size.width && cells[row + end].width == 0 {
      cells[row + end].glyph = 0x20
      cells[row + end].width = 1
    }
  }

  private mutating func eachCell(in rect: Rect, _ change: (inout Cell) -> Void) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.top..<area.bottom {
      let row = y * size.width
      for index in (row + area.left)..<(row + area.right) { change(&cells[index]) }
    }
  }
}
