/// A line of a form: label, value, note and a mark at the right:
/// `  Usable        92 %   needed 90 %              ✓ 2`.
public struct FieldLine: Hashable, Sendable {
  /// What the value is.
  public var label: String
  /// The columns kept for the label, the same on all lines of a form.
  public var labelWidth: Int
  /// The value.
  public var value: Span
  /// A note behind the value.
  public var note: Span
  /// A mark at the right edge.
  public var mark: Span
  /// Whether the keys act on this line.
  public var isSelected: Bool

  /// A line of a form. A negative label width counts as 0.
  public init(
    label: String, labelWidth: Int, value: Span, note: Span = Span(""), mark: Span = Span(""),
    isSelected: Bool = false
  ) {
    self.label = label
    self.labelWidth = max(0, labelWidth)
    self.value = value
    self.note = note
    self.mark = mark
    self.isSelected = isSelected
  }

  /// Draws on the first row of a rectangle and returns the value's rectangle, for an editor to be
  /// drawn in.
  @discardableResult
  public func draw(in rect: Rect, on canvas: inout Canvas) -> Rect {
    guard !rect.isEmpty else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
    canvas.put(
      isSelected ? "▶ " : "  ", x: rect.x, y: rect.y, style: Style(.accent), maxWidth: rect.width)
    let labelRoom = min(labelWidth, max(0, rect.width - 6))
    canvas.put(
      label, x: rect.x + 2, y: rect.y, style: isSelected ? .text : .muted, maxWidth: labelRoom)
    var valueRect = Rect(
      x: rect.x + 2 + labelRoom + 2, y: rect.y, width: rect.width - labelRoom - 4, height: 1)
    let markWidth = mark.width
    if markWidth > 0, markWidth + 6 <= valueRect.width {
      canvas.put(
        mark.text, x: rect.right - markWidth, y: rect.y, style: mark.style, maxWidth: markWidth)
      valueRect.width -= markWidth + 1
    }
    let parts = note.text.isEmpty ? [value] : [value, Span("   "), note]
    canvas.put(parts, x: valueRect.x, y: rect.y, maxWidth: valueRect.width)
    if isSelected { canvas.cursor = Point(x: valueRect.x, y: rect.y) }
    return valueRect
  }
}
