/// A row of parts side by side, such as the lines at the top of a screen. Where there is little
/// room, the least important parts are left out.
public struct Strip: Hashable, Sendable {
  /// One part of a strip.
  public struct Part: Hashable, Sendable {
    /// Its texts.
    public var spans: [Span]
    /// How long it stays where there is little room: higher is longer.
    public var priority: Int

    /// A part of several texts.
    public init(_ spans: [Span], priority: Int = 0) {
      self.spans = spans
      self.priority = priority
    }

    /// A part of one text.
    public init(_ text: String, _ style: Style = .text, priority: Int = 0) {
      self.init([Span(text, style)], priority: priority)
    }

    var width: Int { spans.reduce(0) { $0 + $1.width } }
  }

  /// The parts from left to right.
  public var parts: [Part]
  /// The least number of columns between two parts.
  public var gap: Int
  /// Whether the spare room goes between the parts, so that the last one ends at the right.
  public var isSpread: Bool

  /// A strip of the parts that have any text. A negative gap counts as 0.
  public init(_ parts: [Part], gap: Int = 3, isSpread: Bool = true) {
    self.parts = parts.filter { part in part.spans.contains { !$0.text.isEmpty } }
    self.gap = max(0, gap)
    self.isSpread = isSpread
  }

  /// Draws on the first row of a rectangle. A single part that is too long is cut.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let kept = Self.kept(
      parts.map { (width: $0.width, priority: $0.priority) }, gap: gap, within: rect.width)
    let used = kept.reduce(0) { $0 + parts[$1].width } + gap * max(0, kept.count - 1)
    let spare = isSpread ? max(0, rect.width - used) : 0
    let gaps = max(1, kept.count - 1)
    var x = rect.x
    for (position, index) in kept.enumerated() {
      let part = parts[index]
      canvas.put(part.spans, x: x, y: rect.y, maxWidth: rect.right - x)
      x += part.width + gap + spare * (position + 1) / gaps - spare * position / gaps
    }
  }

  /// The indices of the items that stay in a row: while they do not fit, the least important one
  /// goes, of equal ones the rightmost. One always stays.
  static func kept(
    _ items: [(width: Int, priority: Int)], gap: Int, within room: Int
  ) -> [Int] {
    var kept = Array(items.indices)
    var used = items.reduce(0) { $0 + $1.width } + gap * max(0, items.count - 1)
    while used > room, kept.count > 1 {
      var least = 0
      for position in kept.indices
      where items[kept[position]].priority <= items[kept[least]].priority {
        least = position
      }
      used -= items[kept[least]].width + gap
      kept.remove(at: least)
    }
    return kept
  }
}
