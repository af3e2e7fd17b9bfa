/// Latin letters without accents, for ids, search, names and terminals that can't show accents.
public enum LatinLetters {
  /// The plain letter of a scalar, in its own case: é is e, Ł is L, æ is ae, ß is ss. Other scalars
  /// stay as they are. It is taken from the Unicode name, such as LATIN SMALL LETTER E WITH ACUTE.
  public static func plain(_ scalar: Unicode.Scalar) -> String {
    if let known = special[scalar] { return known }
    guard scalar.value >= 0xAA, scalar.value < 0x2C80 || scalar.value >= 0xA720,
      let name = scalar.properties.name, name.hasPrefix("LATIN ")
    else { return String(scalar) }
    let words = name.split(separator: " ").filter { $0 != "DOTLESS" }
    guard words.count > 3, words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count == 1 || ["AE", "OE", "IJ"].contains(words[3])
    else { return String(scalar) }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  /// A text in plain letters; other characters lose their combining marks.
  public static func plain(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1.unicodeScalars.first.map(plain) ?? "" }
  }

  /// A text in plain lower-case letters, for comparing.
  public static func folded(_ text: String) -> String { plain(text).lowercased() }

  /// Letters whose Unicode names do not say how they are written plainly.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "SS", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ŋ": "n", "Ŋ": "N", "ĸ": "k",
  ]
}
