import CNcurses
import TerminalKit

/// What ncurses is told for each style of a theme: attributes and colour pair, worked out when a
/// style is first drawn.
struct StyleCells {
  private var theme: Theme
  private let depth: ColorDepth
  private let numbers: ColorNumbers
  /// Whether −1 stands for the terminal's own colours; where not, they are taken to be white on
  /// black, as ncurses does.
  private let hasDefaultColors: Bool
  private var pairs: ColorPairs
  /// A space in each style, by `index(of:)`.
  private var cells: ContiguousArray<cchar_t>
  private var known: ContiguousArray<Bool>

  init(theme: Theme, depth: ColorDepth, hasDefaultColors: Bool) {
    self.theme = theme
    self.depth = depth
    self.hasDefaultColors = hasDefaultColors
    numbers = ColorNumbers(depth: depth)
    pairs = ColorPairs(limit: depth == .mono ? 0 : pilotage_color_pairs())
    let count = Role.allCases.count * 16
    cells = ContiguousArray(repeating: cchar_t(), count: count)
    known = ContiguousArray(repeating: false, count: count)
  }

  mutating func setTheme(_ theme: Theme) {
    self.theme = theme
    for index in known.indices { known[index] = false }
    // Where pairs are few, the old theme's numbers are used again.
    if pairs.isCrowded { pairs = ColorPairs(limit: pilotage_color_pairs()) }
  }

  /// A space in `style`, to put a glyph into.
  mutating func cell(_ style: Style) -> cchar_t {
    let index = Int(style.role.rawValue) << 4 | Int(style.emphasis.rawValue & 15)
    if !known[index] {
      cells[index] = make(style)
      known[index] = true
    }
    return cells[index]
  }

  private mutating func make(_ style: Style) -> cchar_t {
    let resolved = theme.resolve(style, depth: depth)
    let attributes = Self.bits(resolved.attributes)
    guard depth != .mono else { return pilotage_cell(attributes, 0) }
    var pair = ColorPairs.Pair(
      foreground: numbers.number(of: resolved.foreground),
      background: numbers.number(of: resolved.background))
    if !hasDefaultColors {
      if pair.foreground == ColorNumbers.standard { pair.foreground = COLOR_WHITE }
      if pair.background == ColorNumbers.standard { pair.background = COLOR_BLACK }
    }
    return pilotage_cell(attributes, pairs.number(of: pair))
  }

  private static func bits(_ attributes: Style.Emphasis) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= pilotage_bold() }
    if attributes.contains(.dim) { bits |= pilotage_dim() }
    if attributes.contains(.underline) { bits |= pilotage_underline() }
    if attributes.contains(.reverse) { bits |= pilotage_reverse() }
    return bits
  }
}
