/// A level as dots: `●●◌○` is a supported level of 2, a claimed one of 3, and 4 in all.
public struct LevelDots: Hashable, Sendable {
  /// The supported level.
  public var supported: Int
  /// The claimed level.
  public var claimed: Int
  /// The highest level, which is the number of dots.
  public var steps: Int

  /// The dots of a level. A negative number of steps counts as 0.
  public init(supported: Int, claimed: Int, steps: Int = 4) {
    self.supported = supported
    self.claimed = claimed
    self.steps = max(0, steps)
  }

  /// The dots with their styles.
  public var spans: [Span] {
    let shown = max(0, min(supported, steps))
    let unshown = max(shown, min(claimed, steps)) - shown
    return [
      Span(String(repeating: "●", count: shown), .supported),
      Span(String(repeating: "◌", count: unshown), .claimed),
      Span(String(repeating: "○", count: steps - shown - unshown), .empty),
    ].filter { !$0.text.isEmpty }
  }

  /// Draws the dots on the first row of a rectangle.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    canvas.put(spans, x: rect.x, y: rect.y, maxWidth: rect.width)
  }
}
