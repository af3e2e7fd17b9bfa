/// A level as dots: `●●◌○` has two steps shown, one claimed but not shown, one not there.
public struct LevelDots: Hashable, Sendable {
  public var supported: Int
  public var claimed: Int
  /// The highest level: how many dots there are.
  public var steps: Int

  public init(supported: Int, claimed: Int, steps: Int = 4) {
    self.supported = supported
    self.claimed = claimed
    self.steps = max(0, steps)
  }

  /// The dots, each in its role.
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
