/// A box that stands over the screen: help, palette, a question to confirm.
public struct DialogBox: Hashable, Sendable {
  public var title: String
  public var note: String
  /// At the lower edge: which keys act.
  public var footnote: String
  /// The size wanted for the inside.
  public var content: Size

  public init(title: String, note: String = "", footnote: String = "", content: Size) {
    self.title = title
    self.note = note
    self.footnote = footnote
    self.content = content
  }

  /// Where the box stands, border included: in the middle of a rectangle and not larger than it.
  public func box(in rect: Rect) -> Rect {
    let width = max(0, min(content.width, 1 << 16)) + 4
    let height = max(0, min(content.height, 1 << 16)) + 2
    return rect.centered(Size(width: min(width, rect.width), height: min(height, rect.height)))
  }

  /// Clears the box and a column on both sides, draws its border, and returns the inside.
  @discardableResult
  public func draw(in rect: Rect, on canvas: inout Canvas) -> Rect {
    let box = box(in: rect)
    canvas.fill(box.inset(horizontal: -1).intersection(rect))
    let frame = Frame(
      title: title, note: note, footnote: footnote, isFocused: true, borderRole: .overlay)
    return frame.draw(in: box, on: &canvas).inset(horizontal: 1)
  }
}
