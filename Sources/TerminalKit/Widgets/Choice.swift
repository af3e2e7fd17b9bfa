/// A choice on one row, the chosen option in brackets: ` executive  [manager]  specialist`.
public struct Choice: Hashable, Sendable {
  /// The texts of the options.
  public var options: [String]
  /// The index of the chosen option; `nil`: none.
  public var selection: Int?
  /// Whether the keys act on it.
  public var isFocused: Bool

  /// A choice among options.
  public init(_ options: [String], selection: Int?, isFocused: Bool = false) {
    self.options = options
    self.selection = selection
    self.isFocused = isFocused
  }

  /// Draws on the first row of a rectangle. Where there is no room for all options, the chosen one
  /// and its neighbours are shown between `‹` and `›`.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty, !options.isEmpty else { return }
    let widths = options.map { TextWidth.width($0) + 2 }
    let shown = range(widths, room: rect.width)
    var x = rect.x
    if shown.lowerBound > 0 {
      x += canvas.put("‹", x: x, y: rect.y, style: .muted, maxWidth: rect.right - x)
    }
    let end = shown.upperBound < options.count ? rect.right - 1 : rect.right
    for index in shown where x < end {
      let isChosen = index == selection
      let text = isChosen ? "[\(options[index])]" : " \(options[index]) "
      let style = isChosen ? Style(isFocused ? .selection : .accent, .bold) : Style(.text)
      if isChosen && isFocused { canvas.cursor = Point(x: x + 1, y: rect.y) }
      x += canvas.put(text, x: x, y: rect.y, style: style, maxWidth: end - x)
    }
    if shown.upperBound < options.count {
      canvas.put("›", x: max(rect.x, min(x, rect.right - 1)), y: rect.y, style: .muted)
    }
  }

  /// The options shown: as many around the chosen one as there is room for, at least one.
  private func range(_ widths: [Int], room: Int) -> Range<Int> {
    if widths.reduce(0, +) <= room { return 0..<widths.count }
    let center = max(0, min(selection ?? 0, widths.count - 1))
    var range = center..<(center + 1)
    var used = widths[center] + 2
    while true {
      if range.upperBound < widths.count, used + widths[range.upperBound] <= room {
        used += widths[range.upperBound]
        range = range.lowerBound..<(range.upperBound + 1)
      } else if range.lowerBound > 0, used + widths[range.lowerBound - 1] <= room {
        used += widths[range.lowerBound - 1]
        range = (range.lowerBound - 1)..<range.upperBound
      } else {
        return range
      }
    }
  }
}
