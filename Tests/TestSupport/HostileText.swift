/// A random text of `count` pieces that are hard to measure or dangerous to print: control characters,
/// marks without a base, joiners, wide letters, emoji, flags, letters of all planes.
public func hostileText(_ count: Int, using chance: inout SeededRandom) -> String {
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
