import TerminalKit

/// Stripes in as many colours as a depth has, or as a line has room for.
enum ColorStrip {
  private static let stripes = 32

  static func text(_ depth: ColorDepth) -> String {
    let codes: [String]
    switch depth {
    case .mono: codes = []
    case .indexed8: codes = (0..<8).map { "4\($0)" }
    // The bright half: the other is the line above.
    case .indexed16: codes = (0..<8).map { "10\($0)" }
    // Through the cube of colours, the third column of it.
    case .indexed256: codes = (0..<stripes).map { "48;5;\(16 + 2 + $0 * 198 / (stripes - 1))" }
    case .truecolor:
      codes = (0..<stripes).map { stripe in
        let part = stripe * 255 / (stripes - 1)
        return "48;2;\(part);\(128 - part / 2);\(255 - part)"
      }
    }
    let width = codes.isEmpty ? 0 : 2 * stripes / codes.count
    return codes.map { "\u{1b}[\($0)m" + String(repeating: " ", count: width) }.joined()
      + (codes.isEmpty ? "" : "\u{1b}[0m")
  }
}
