/// A bar of one row, in steps of an eighth of a column: `█████▊░░░░`.
public struct Bar: Hashable, Sendable {
  /// The filled share, from 0 to 1. Anything above 0 can be seen, and only 1 fills the bar.
  public var fraction: Double
  /// The claimed share, from 0 to 1, in a lighter shade behind `fraction`; `nil`: none.
  public var claimed: Double?
  /// The share to be reached, from 0 to 1, as a mark; `nil`: none.
  public var target: Double?
  /// The style of the filled part.
  public var filledStyle: Style
  /// The style of the rest.
  public var emptyStyle: Style

  /// A bar with its shares.
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

  /// Draws the bar on the first row of a rectangle, over its whole width.
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

  /// The number of filled eighths of a column: none only for 0, all only for 1.
  static func eighths(of fraction: Double, width: Int) -> Int {
    let all = width * 8
    guard fraction > 0, all > 0 else { return 0 }
    guard fraction < 1 else { return all }
    return max(1, min(all - 1, Int(fraction * Double(all))))
  }

  private static let parts: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
