/// Letters without their accents, for searching and for terminals without accents.
package enum LetterFold {
  /// The Latin letter below an accent, stroke or ligature (é → e, Ł → L, æ → a); any other scalar
  /// unchanged. The letter is read from the Unicode name: LATIN SMALL LETTER E WITH ACUTE.
  static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xAA, scalar.value < 0x2C80 || scalar.value >= 0xA720,
      let name = scalar.properties.name, name.hasPrefix("LATIN ")
    else { return scalar }
    let words = name.split(separator: " ").filter { $0 != "DOTLESS" }
    guard words.count > 3, words[2] == "LETTER" || words[2] == "LIGATURE",
      let letter = words[3].unicodeScalars.first,
      isPlain(words[3])
    else { return scalar }
    return words[1] == "SMALL"
      ? letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
      : letter
  }

  /// A character as it is compared: in lower case and without accents.
  package static func folded(_ character: Character) -> Character {
    if character.isASCII { return Character(character.lowercased()) }
    guard let first = character.lowercased().unicodeScalars.first else { return character }
    return Character(base(first))
  }

  /// Whether a word of a Unicode name is a letter, or a ligature that is folded to its first
  /// letter.
  private static func isPlain(_ word: Substring) -> Bool {
    word.utf8.count == 1 || ["AE", "OE", "IJ"].contains(word) || word == "SHARP"
  }
}
