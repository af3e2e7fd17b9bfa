import CNcurses
import TerminalKit

/// The numbered colour pairs that ncurses draws with. A pair is set up when it is first used.
struct ColorPairs {
  /// Two colours, numbered as `ColorNumbers` does.
  struct Pair: Hashable {
    var foreground: Int32
    var background: Int32

    static let terminals = Pair(
      foreground: ColorNumbers.standard, background: ColorNumbers.standard)
  }

  private var numbers: [Pair: Int32] = [:]
  private var next: Int32 = 1
  /// One more than the highest number that ncurses has.
  private let limit: Int32

  init(limit: Int32) {
    self.limit = limit
  }

  /// Whether more than half of the numbers are in use.
  var isCrowded: Bool { next > limit / 2 }

  /// The number of a pair. When all numbers are in use, it is that of a pair with the same
  /// foreground, or else 0, the terminal's own colours: the text stays readable.
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
