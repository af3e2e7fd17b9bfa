/// The footer: the keys that act here, on one row: ` Enter evidence   v vote   ? keys   q back`.
public struct Footer: Hashable, Sendable {
  /// The mode that the keys are for, in one word; empty: none is shown.
  public var mode: String
  /// The keys with what they do, in order.
  public var hints: [KeyHint]

  /// The keys that stay at any width: how to get help and how to get out.
  public static let lasting: Set<String> = ["?", "q", "Esc"]

  /// A footer of hints.
  public init(_ hints: [KeyHint], mode: String = "") {
    self.hints = hints
    self.mode = mode
  }

  /// Draws on the first row of a rectangle.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    Strip(parts, gap: 3, isSpread: false).draw(
      in: Rect(x: rect.x + 1, y: rect.y, width: rect.width - 1, height: 1), on: &canvas)
  }

  /// The hint at a column of a footer of this width, for a click; `nil` where there is none.
  public func hint(atColumn column: Int, width: Int) -> KeyHint? {
    let parts = parts
    let kept = Strip.kept(
      parts.map { (width: $0.width, priority: $0.priority) }, gap: 3, within: width - 1)
    var x = 1
    for index in kept {
      let end = x + parts[index].width
      if column >= x && column < end {
        let hint = index - (parts.count - hints.count)
        return hints.indices.contains(hint) ? hints[hint] : nil
      }
      x = end + 3
    }
    return nil
  }

  private var parts: [Strip.Part] {
    let lead = mode.isEmpty ? [] : [Strip.Part(mode, Style(.accent, .bold), priority: .max - 1)]
    return lead
      + hints.map { hint in
        Strip.Part(
          [Span(hint.key, Style(.key)), Span(" " + hint.label, .keyLabel)],
          priority: Self.lasting.contains(hint.key) ? .max : hint.priority)
      }
  }
}
