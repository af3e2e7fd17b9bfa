import TerminalKit

/// The course of a readiness: one block for each checkpoint, as high as its value. `▂▂▅` shows at a
/// glance and without colour what the figures beside it say exactly.
struct Trend {
  /// Percentages, the earliest first; `nil`: none at that checkpoint.
  let values: [Double?]

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The blocks, with the present one and the selected checkpoint emphasised.
  func spans(selection: Int?) -> [Span] {
    values.enumerated().map { index, value in
      let isLast = index == values.count - 1
      guard let value else { return Span("·", .empty) }
      return Span(
        Self.block(value),
        isLast ? Style(.accent, .bold) : index == selection ? Style(.accent) : .muted)
    }
  }

  /// The block for a value; the full block means 100 only, as in a bar.
  private static func block(_ value: Double) -> String {
    guard value < 100 else { return "█" }
    return blocks[max(0, min(6, Int(value / 100 * 7)))]
  }
}
