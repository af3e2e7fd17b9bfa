/// Latin letters without their accents: for ids, search, names, and terminals that have none.
public enum LatinLetters {
  /// The Latin letter below an accent, stroke or ligature, in its own case: é is e, Ł is L, æ is ae,
  /// ß is ss. Any other scalar stands for itself. Unicode's names say it: LATIN SMALL LETTER E WITH
  /// ACUTE.
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

  /// A text with each Latin letter plain, and other characters without their combining marks.
  public static func plain(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1.unicodeScalars.first.map(plain) ?? "" }
  }

  /// A text for comparing: as `plain`, in lower case.
  public static func folded(_ text: String) -> String { plain(text).lowercased() }

  /// Letters whose names do not say what they are written as.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "SS", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ŋ": "n", "Ŋ": "N", "ĸ": "k",
  ]
}
