/// A bar of one row, as exact as eighths of a column: `█████▊░░░░`.
public struct Bar: Hashable, Sendable {
  /// The filled share, from 0 to 1. Anything above 0 shows, and only 1 fills the bar.
  public var fraction: Double
  /// A share that follows it, shown in a lighter shade: claimed but not shown.
  public var claimed: Double?
  /// Where a mark stands: what is to be reached.
  public var target: Double?
  public var filledStyle: Style
  public var emptyStyle: Style

  public init(
    _ fraction: Double, claimed: Double? = nil, target: Double? = nil,
    filledStyle: Style = Style(.supported), emptyStyle: Style = Style(.empty)
  ) {
    self.fraction = fraction
    self.claimed = claimed
    self.target = target
    self.filledStyle = filledStyle
    self.emptyStyle = emptyStyle
  }

  /// Draws the bar over the first row of a rectangle.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let eighths = Self.eighths(of: fraction, width: rect.width)
    let whole = eighths / 8
    let row = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    canvas.fill(row, emptyStyle, glyph: "░")
    if let claimed {
      let columns = (Self.eighths(of: claimed, width: rect.width) + 7) / 8
      canvas.fill(
        Rect(x: rect.x, y: rect.y, width: columns, height: 1), Style(.claimed), glyph: "▒")
    }
    canvas.fill(Rect(x: rect.x, y: rect.y, width: whole, height: 1), filledStyle, glyph: "█")
    if eighths % 8 > 0 {
      canvas.fill(
        Rect(x: rect.x + whole, y: rect.y, width: 1, height: 1), filledStyle,
        glyph: Self.parts[eighths % 8 - 1])
    }
    if let target {
      let column = min(rect.width - 1, Self.eighths(of: target, width: rect.width) / 8)
      canvas.fill(
        Rect(x: rect.x + column, y: rect.y, width: 1, height: 1), Style(.target), glyph: "┃")
    }
  }

  /// The filled eighths of a bar: 0 only for nothing, all of them only for everything.
  static func eighths(of fraction: Double, width: Int) -> Int {
    let all = width * 8
    guard fraction > 0, all > 0 else { return 0 }
    guard fraction < 1 else { return all }
    return max(1, min(all - 1, Int(fraction * Double(all))))
  }

  private static let parts: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
