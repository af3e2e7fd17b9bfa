import CNcurses
import TerminalKit

/// The colour pairs in use. ncurses wants them numbered; a pair is set up when it is first drawn.
struct ColorPairs {
  /// Colours as `ColorNumbers` has them.
  struct Pair: Hashable {
    var foreground: Int32
    var background: Int32

    static let terminals = Pair(
      foreground: ColorNumbers.standard, background: ColorNumbers.standard)
  }

  private var numbers: [Pair: Int32] = [:]
  private var next: Int32 = 1
  /// One more than the highest number there is.
  private let limit: Int32

  init(limit: Int32) {
    self.limit = limit
  }

  /// More than half of the numbers are taken.
  var isCrowded: Bool { next > limit / 2 }

  /// The number of a pair. When all are taken: one with the same foreground, or else 0, the
  /// terminal's own colours, so that text stays readable.
  mutating func number(of pair: Pair) -> Int32 {
    if pair == .terminals { return 0 }
    if let number = numbers[pair] { return number }
    guard next < limit, init_extended_pair(next, pair.foreground, pair.background) == OK else {
      return numbers[Pair(foreground: pair.foreground, background: ColorNumbers.standard)] ?? 0
    }
    numbers[pair] = next
    next += 1
    return next - 1
  }
}
