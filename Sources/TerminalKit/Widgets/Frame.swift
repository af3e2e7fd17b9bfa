import PlainText

/// The border of a pane, with a title at the left of its upper edge and notes at the right of both
/// edges: `╭ Data readiness ──────  21 % ─╮`.
public struct Frame: Hashable, Sendable {
  /// The title; empty: none.
  public var title: String
  /// The note at the right of the upper edge; empty: none.
  public var note: String
  /// The style of that note.
  public var noteStyle: Style
  /// The note at the right of the lower edge; empty: none.
  public var footnote: String
  /// Whether the pane has the focus.
  public var isFocused: Bool
  /// The role of the border; `nil`: that of a pane with or without the focus.
  public var borderRole: Role?

  /// A border, without texts unless given.
  public init(
    title: String = "", note: String = "", noteStyle: Style = .muted, footnote: String = "",
    isFocused: Bool = false, borderRole: Role? = nil
  ) {
    self.title = title
    self.note = note
    self.noteStyle = noteStyle
    self.footnote = footnote
    self.isFocused = isFocused
    self.borderRole = borderRole
  }

  /// Draws the border along the edges of a rectangle and returns what is inside, which stays as it
  /// is.
  @discardableResult
  public func draw(in rect: Rect, on canvas: inout Canvas) -> Rect {
    guard rect.width >= 2, rect.height >= 1 else {
      return Rect(x: rect.x, y: rect.y, width: 0, height: 0)
    }
    drawTop(rect, on: &canvas)
    let side = Rect(x: rect.left, y: rect.top + 1, width: 1, height: rect.height - 2)
    canvas.fill(side, border, glyph: "│")
    canvas.fill(
      Rect(x: rect.right - 1, y: side.y, width: 1, height: side.height), border, glyph: "│")
    if rect.height >= 2 { drawBottom(rect, on: &canvas) }
    return rect.inset(horizontal: 1, vertical: 1)
  }

  /// Draws a border of two rows, with room in its lower edge for a line of content of at most
  /// `contentWidth` columns: `╰ █████▊░░░░ ───────╯`. Returns the rectangle of the content.
  @discardableResult
  public func drawCollapsed(
    in rect: Rect, contentWidth: Int, on canvas: inout Canvas
  ) -> Rect {
    let none = Rect(x: rect.x, y: rect.y, width: 0, height: 0)
    guard rect.width >= 2, rect.height >= 1 else { return none }
    drawTop(rect, on: &canvas)
    guard rect.height >= 2 else { return none }
    let lower = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: 1)
    Frame(isFocused: isFocused, borderRole: borderRole).drawBottom(lower, on: &canvas)
    let content = Rect(
      x: rect.x + 2, y: lower.y, width: min(contentWidth, rect.width - 5), height: 1)
    guard !content.isEmpty else { return none }
    canvas.fill(Rect(x: content.x - 1, y: content.y, width: content.width + 2, height: 1))
    return content
  }

  private var border: Style { Style(borderRole ?? (isFocused ? .frameFocused : .frame)) }

  private func drawTop(_ rect: Rect, on canvas: inout Canvas) {
    canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), border, glyph: "─")
    canvas.put("╭", x: rect.left, y: rect.top, style: border)
    canvas.put("╮", x: rect.right - 1, y: rect.top, style: border)
    let noteWidth = putNote(note, style: noteStyle, y: rect.top, rect, on: &canvas)
    // What is left without corners, spaces and at least one piece of the edge.
    let room = rect.width - noteWidth - 5
    guard !title.isEmpty, room >= 1 else { return }
    canvas.put(" ", x: rect.left + 1, y: rect.top, style: border)
    let style = Style(.title, isFocused ? .bold : [])
    let used = canvas.put(title, x: rect.left + 2, y: rect.top, style: style, maxWidth: room)
    canvas.put(" ", x: rect.left + 2 + used, y: rect.top, style: border)
  }

  private func drawBottom(_ rect: Rect, on canvas: inout Canvas) {
    let y = rect.bottom - 1
    canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), border, glyph: "─")
    canvas.put("╰", x: rect.left, y: y, style: border)
    canvas.put("╯", x: rect.right - 1, y: y, style: border)
    putNote(footnote, style: .muted, y: y, rect, on: &canvas)
  }

  /// Writes a note before the right corner if there is room, and returns the columns it took.
  @discardableResult
  private func putNote(
    _ note: String, style: Style, y: Int, _ rect: Rect, on canvas: inout Canvas
  ) -> Int {
    let width = TextWidth.width(note)
    let titleWidth = title.isEmpty || y != rect.top ? 0 : min(8, TextWidth.width(title)) + 3
    guard width > 0, width + 5 + titleWidth <= rect.width else { return 0 }
    let x = rect.right - width - 4
    canvas.put(" ", x: x, y: y, style: border)
    canvas.put(note, x: x + 1, y: y, style: style)
    canvas.put(" ", x: x + 1 + width, y: y, style: border)
    return width + 3
  }
}
