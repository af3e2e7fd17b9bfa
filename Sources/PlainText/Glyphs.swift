import Letters

/// Replaces glyphs for terminals that show ASCII only.
public enum Glyphs {
  /// The text with every glyph replaced by one of ASCII, as many columns wide: lines by `+ - |`,
  /// blocks by `#`, marks by signs that stay apart, letters by those without accents, others by
  /// `?`.
  public static func ascii(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isASCII {
        result.append(character)
        continue
      }
      for glyph in Glyph.standing(for: character) {
        result.unicodeScalars.append(ascii(Unicode.Scalar(glyph.scalar) ?? "?"))
        result += String(repeating: " ", count: glyph.width - 1)
      }
    }
    return result
  }

  /// The ASCII character that replaces a scalar.
  package static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let sign = table[scalar] { return sign }
    switch scalar.value {
    case 0x2500...0x257F: return line(scalar.value)
    // A block of less than half a column is shown as a space.
    case 0x2589...0x258C, 0x2580...0x2588, 0x2593...0x259F: return "#"
    case 0x258D...0x258F: return " "
    default:
      let letter = LatinLetters.plain(scalar).unicodeScalars.first
      return letter.flatMap { $0.isASCII ? $0 : nil } ?? "?"
    }
  }

  /// Horizontal lines, vertical ones, and everything that joins them.
  private static func line(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576,
      0x2578, 0x257A, 0x257C, 0x257E:
      "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = [
    "●": "*", "◌": "o", "○": ".", "◉": "@", "◯": "o", "•": "*", "■": "#", "□": "?", "▪": "*",
    "▶": ">", "◀": "<", "▸": ">", "◂": "<", "▲": "^", "▼": "v", "△": "^", "▽": "v",
    "◆": "*", "◇": "o", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "×": "x", "★": "*", "☆": "*",
    "░": ".", "▒": ":", "…": "~", "·": ".", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-",
    // Blocks of different height stay different.
    "▁": "_", "▂": ".", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "%",
    "‹": "<", "›": ">", "«": "<", "»": ">", "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'",
    "‚": ",", "↑": "^", "↓": "v", "←": "<", "→": ">", "↵": "/", "◷": "@", "⏱": "@", "÷": "/",
    "≥": ">", "≤": "<", "≠": "!", "≈": "~", "±": "+", "°": "o", "€": "E", "£": "L", "¥": "Y",
    "©": "c", "®": "r", "¿": "?", "¡": "!", "\u{A0}": " ", "†": "+", "‰": "%", "²": "2",
    "³": "3", "¹": "1", "½": "/", "¼": "/", "¾": "/", "§": "S", "¶": "P", "´": "'", "¨": "\"",
    "\u{2009}": " ", "\u{202F}": " ", "\u{2003}": " ", "\u{2002}": " ", "\u{3000}": " ",
  ]
}
