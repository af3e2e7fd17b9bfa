import TerminalKit
import TestSupport

/// What tests draw on: a canvas of that size after `body`.
func drawn(_ width: Int, _ height: Int, _ body: (inout Canvas) -> Void) -> Canvas {
  var canvas = Canvas(size: Size(width: width, height: height))
  body(&canvas)
  return canvas
}

/// Text that means no good: controls, marks without a base, joiners, wide letters, emoji, flags,
/// letters out of all planes.
func hostileText(_ count: Int, using chance: inout SeededRandom) -> String {
  let pieces: [String] = [
    "\u{1B}[31m", "\u{1B}]52;c;QUJD\u{7}", "\u{9B}2J", "\u{0}", "\u{7F}", "\r", "\n", "\r\n", "\t",
    "\u{85}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{200C}", "\u{FEFF}", "\u{AD}",
    "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{1F3FD}", "e\u{301}\u{323}\u{308}\u{30A}\u{327}",
    "👨‍👩‍👧", "👍🏽", "🇩🇪", "🇩", "❤️", "1️⃣", "漢", "한", "\u{1112}\u{1161}\u{11AB}", "क्ष", "மு",
    "กำ", "ｱ", "𝒳", "\u{E000}", "\u{FFFF}", "\u{10FFFF}", "\u{E0041}", "\u{378}", "\u{2028}", "a",
    "Z", " ", "é", "─", "█", "…", "ב", "می\u{200C}خواهم", "🏴\u{E0067}\u{E007F}", "\u{180E}",
  ]
  var text = ""
  for _ in 0..<count {
    switch Int.random(in: 0..<4, using: &chance) {
    case 0:
      let value = UInt32.random(in: 0...0x10FFFF, using: &chance)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    case 1:
      if let scalar = Unicode.Scalar(UInt32.random(in: 0x20..<0x7F, using: &chance)) {
        text.unicodeScalars.append(scalar)
      }
    default: text += pieces.randomElement(using: &chance) ?? ""
    }
  }
  return text
}

/// What is wrong with a canvas that must be fit for any terminal; `nil` if nothing is.
func flaw(in canvas: Canvas) -> String? {
  for y in 0..<canvas.size.height {
    for x in 0..<canvas.size.width {
      let cell = canvas[x, y]
      let index = "at \(x), \(y)"
      switch cell.width {
      case 0:
        if x == 0 || canvas[x - 1, y].width != 2 { return "half a wide glyph \(index)" }
      case 2:
        if x + 1 >= canvas.size.width || canvas[x + 1, y].width != 0 {
          return "a wide glyph without its second column \(index)"
        }
      default: break
      }
      let scalars = Array(canvas.text(of: cell).unicodeScalars)
      if cell.width > 0 && scalars.isEmpty { return "no glyph \(index)" }
      for scalar in scalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
          return "U+\(String(scalar.value, radix: 16)) \(index)"
        default: break
        }
      }
    }
  }
  return nil
}
