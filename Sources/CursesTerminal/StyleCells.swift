import CNcurses
import TerminalKit

/// A cache of ncurses' attributes and colour pair for each style of a theme, filled when a style is
/// first drawn.
struct StyleCells {
  private var theme: Theme
  private let depth: ColorDepth
  private let numbers: ColorNumbers
  /// Whether ncurses can draw in the terminal's own colours. Otherwise it uses white on black, as
  /// ncurses does.
  private let hasDefaultColors: Bool
  private var pairs: ColorPairs
  /// A space in each style, by role and emphasis.
  private var cells: ContiguousArray<cchar_t>
  /// Whether the cell of each style is computed.
  private var isCached: ContiguousArray<Bool>

  init(theme: Theme, depth: ColorDepth, hasDefaultColors: Bool) {
    self.theme = theme
    self.depth = depth
    self.hasDefaultColors = hasDefaultColors
    numbers = ColorNumbers(depth: depth)
    pairs = ColorPairs(limit: depth == .mono ? 0 : pilotage_color_pairs())
    let count = Role.allCases.count * 16
    cells = ContiguousArray(repeating: cchar_t(), count: count)
    isCached = ContiguousArray(repeating: false, count: count)
  }

  mutating func setTheme(_ theme: Theme) {
    self.theme = theme
    for index in isCached.indices { isCached[index] = false }
    // Where there are few pairs, the old theme's numbers are used again.
    if pairs.isCrowded { pairs = ColorPairs(limit: pilotage_color_pairs()) }
  }

  /// A space in `style`, to put a glyph into.
  mutating func cell(_ style: Style) -> cchar_t {
    let index = Int(style.role.rawValue) << 4 | Int(style.emphasis.rawValue & 15)
    if !isCached[index] {
      cells[index] = make(style)
      isCached[index] = true
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
