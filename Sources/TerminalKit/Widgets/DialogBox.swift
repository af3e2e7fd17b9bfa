/// A box over the screen: help, palette, a question to confirm.
public struct DialogBox: Hashable, Sendable {
  /// The title in its upper edge.
  public var title: String
  /// The note at the right of its upper edge; empty: none.
  public var note: String
  /// The keys that act, in its lower edge; empty: none.
  public var footnote: String
  /// The size that its content needs.
  public var content: Size

  /// A box for content of a size.
  public init(title: String, note: String = "", footnote: String = "", content: Size) {
    self.title = title
    self.note = note
    self.footnote = footnote
    self.content = content
  }

  /// The box with its border: in the middle of a rectangle and no larger than it.
  public func box(in rect: Rect) -> Rect {
    let width = max(0, min(content.width, 1 << 16)) + 4
    let height = max(0, min(content.height, 1 << 16)) + 2
    return rect.centered(Size(width: min(width, rect.width), height: min(height, rect.height)))
  }

  /// Clears the box and one column on both sides, draws its border and returns the inside.
  @discardableResult
  public func draw(in rect: Rect, on canvas: inout Canvas) -> Rect {
    let box = box(in: rect)
    canvas.fill(box.inset(horizontal: -1).intersection(rect))
    let frame = Frame(
      title: title, note: note, footnote: footnote, isFocused: true, borderRole: .overlay)
    return frame.draw(in: box, on: &canvas).inset(horizontal: 1)
  }
}
