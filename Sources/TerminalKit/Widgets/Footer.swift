/// The keys that act here, on one line: ` Enter evidence   v vote   ? keys   q back`.
public struct Footer: Hashable, Sendable {
  /// What the keys are for at the moment, in one word; empty: not shown.
  public var mode: String
  public var hints: [KeyHint]

  /// Keys that stay whatever the width: how to get help and how to get out.
  public static let lasting: Set<String> = ["?", "q", "Esc"]

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

  /// The hint at a column of a row of that width: what a click means.
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
