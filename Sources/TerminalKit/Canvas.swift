import PlainText

/// A grid of cells that a screen is drawn into before anything reaches a terminal.
///
/// Nothing drawn outside its size (or the clip) has an effect, so that a widget need not ask.
/// A wide glyph is always whole: overwriting half of it blanks the other half.
public struct Canvas: Sendable {
  public let size: Size
  /// Row by row, `size.width * size.height` cells.
  public internal(set) var cells: ContiguousArray<Cell>
  /// Glyphs of more than one scalar, by their number above `Cell.clusterBase`.
  public private(set) var clusters: [String] = []
  /// Where the hardware cursor stands: on what has the attention. `nil`: left at the lower right.
  public var cursor: Point?
  /// Whether the hardware cursor is to be seen (text is being typed).
  public var cursorVisible = false
  /// What drawing is confined to; always within the canvas.
  public private(set) var clip: Rect

  private var clusterNumbers: [String: UInt32] = [:]

  public init(size: Size) {
    let size = Size(width: max(0, size.width), height: max(0, size.height))
    self.size = size
    clip = Rect(size)
    cells = ContiguousArray(repeating: .blank, count: size.width * size.height)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; blank outside the canvas. Setting outside the clip does nothing.
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

  /// The cell at a point; blank outside the canvas.
  public subscript(point: Point) -> Cell {
    get { self[point.x, point.y] }
    set { self[point.x, point.y] = newValue }
  }

  /// Confines what `body` draws to a rectangle, within what it is confined to already.
  public mutating func clipped(to rect: Rect, _ body: (inout Canvas) -> Void) {
    let before = clip
    clip = clip.intersection(rect)
    body(&self)
    clip = before
  }

  /// Covers a rectangle with one glyph. A glyph that is not one column wide counts as a space.
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

  /// Gives the cells of a rectangle another style and keeps their glyphs.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    eachCell(in: rect) { $0.style = style }
  }

  /// Gives the cells of a rectangle another role and keeps glyphs and emphasis: a selected row.
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

  /// Whether the cell at `index` of `cells` looks the same on another canvas of this size, whose
  /// clusters may be numbered otherwise.
  public func looksSame(as other: Canvas, at index: Int) -> Bool {
    let first = cells[index]
    let second = other.cells[index]
    if first.glyph < Cell.clusterBase || second.glyph < Cell.clusterBase { return first == second }
    return first.style == second.style && first.width == second.width
      && text(of: first) == other.text(of: second)
  }

  /// The number of a glyph of more than one scalar.
  mutating func number(ofCluster text: String) -> UInt32 {
    if let known = clusterNumbers[text] { return known }
    let number = Cell.clusterBase + UInt32(clusters.count)
    clusters.append(text)
    clusterNumbers[text] = number
    return number
  }

  /// Blanks the halves of wide glyphs that writing `columns` from `x` on would leave behind.
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
