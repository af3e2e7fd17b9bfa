import TerminalKit

/// How a theme's colours are numbered on a terminal of a given depth.
struct ColorNumbers {
  /// What ncurses takes for the terminal's own foreground or background.
  static let standard: Int32 = -1

  let depth: ColorDepth

  /// A colour's number; that of the terminal's own where it has not that colour.
  func number(of color: Color) -> Int32 {
    switch (color, depth) {
    case (.rgb(let rgb), .truecolor):
      // Below 8 stand the basic colours; a blue as dark as that is drawn as its neighbour.
      let value = Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
      return (1..<8).contains(value) ? 8 : value
    case (.indexed(let index), .truecolor) where index >= 8: return Self.bright[Int(index) & 7]
    case (.indexed(let index), .truecolor), (.indexed(let index), .indexed256):
      return Int32(index)
    case (.indexed(let index), .indexed16) where index < 16: return Int32(index)
    case (.indexed(let index), .indexed8) where index < 8: return Int32(index)
    default: return Self.standard
    }
  }

  /// xterm's bright colours. Terminals that number colours by red, green and blue have no numbers
  /// for them.
  private static let bright: [Int32] = [
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]
}
