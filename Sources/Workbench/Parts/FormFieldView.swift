import PlainText
import Session
import TerminalKit

/// Draws a form field on one row: selection mark, label and value.
struct FormFieldView {
  let field: FormField
  let session: Session

  init(_ field: FormField, _ session: Session) {
    self.field = field
    self.session = session
  }

  /// Draws label and value; the label takes `labelWidth` columns.
  func draw(in row: Rect, labelWidth: Int, _ picture: inout Picture) {
    picture.canvas.put(
      field.isSelected ? "▶ " : "  ", x: row.x, y: row.y, style: Style(.accent))
    picture.canvas.put(
      field.label, x: row.x + 2, y: row.y,
      style: field.isSelected ? Style(.text, .bold) : .muted)
    drawValue(
      in: Rect(
        x: row.x + labelWidth, y: row.y, width: max(4, row.width - labelWidth), height: 1),
      &picture)
  }

  /// Draws the value alone.
  func drawValue(in area: Rect, _ picture: inout Picture) {
    let content = session.content(of: field)
    if case .typing(let typing, let completion) = content {
      return Self.draw(typing, completion: completion, in: area, &picture)
    }
    let span = Self.span(of: content, style: Style(.field))
    picture.canvas.put(span.text, x: area.x, y: area.y, style: span.style, maxWidth: area.width)
    if field.isSelected {
      picture.canvas.restyle(area, role: .selection)
      picture.canvas.cursor = Point(x: area.x, y: area.y)
    }
  }

  /// A value that is not being typed; `style` applies to text.
  static func span(of content: FormField.Content, style: Style) -> Span {
    switch content {
    case .typing(let typing, _): Span(typing.editor.text.printable, style)
    case .unsaved(let text): Span(text, .error)
    case .text(let text): Span(text, style)
    case .placeholder(let text): Span(text, .empty)
    }
  }

  /// Draws a text being typed, with the rest of the name that would complete it.
  static func draw(
    _ typing: Typing, completion: String?, in area: Rect, _ picture: inout Picture
  ) {
    typing.editor.draw(in: area, on: &picture.canvas, isFocused: true)
    guard let completion else { return }
    let used = TextWidth.width(typing.editor.text)
    picture.canvas.put(
      String(completion.dropFirst(typing.editor.text.count)), x: area.x + used, y: area.y,
      style: Style(.muted), maxWidth: max(0, area.width - used))
  }
}
