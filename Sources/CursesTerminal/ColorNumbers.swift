import TerminalKit

/// The numbers of a theme's colours on a terminal of a given depth.
struct ColorNumbers {
  /// The number that means the terminal's own foreground or background to ncurses.
  static let standard: Int32 = -1

  let depth: ColorDepth

  /// A colour's number; `standard` where the terminal does not have the colour.
  func number(of color: Color) -> Int32 {
    switch (color, depth) {
    case (.rgb(let rgb), .truecolor):
      // The numbers below 8 are the basic colours, so a blue as dark as these is drawn as 8.
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

  /// xterm's bright colours, for terminals that number colours by red, green and blue.
  private static let bright: [Int32] = [
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]
}
