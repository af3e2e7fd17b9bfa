import TerminalKit

/// How a readiness went, checkpoint by checkpoint: a block for each, as high as it is. `▂▂▅` says
/// at a glance what the figures beside it say exactly, without colour.
struct Trend {
  /// Per cents, the earliest first; `nil`: none that day.
  let values: [Double?]

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The last one stands out: it is how things are now. The selected checkpoint does too.
  func spans(selection: Int?) -> [Span] {
    values.enumerated().map { index, value in
      let isLast = index == values.count - 1
      guard let value else { return Span("·", .empty) }
      return Span(
        Self.block(value),
        isLast ? Style(.accent, .bold) : index == selection ? Style(.accent) : .muted)
    }
  }

  /// The full block is for all of it alone, as in a bar.
  private static func block(_ value: Double) -> String {
    guard value < 100 else { return "█" }
    return blocks[max(0, min(6, Int(value / 100 * 7)))]
  }
}
