import Letters
import Testing

@Suite struct LatinLettersTests {
  @Test(
    arguments: [
      ("é", "e"), ("É", "E"), ("ł", "l"), ("Ø", "O"), ("ß", "ss"), ("ẞ", "SS"), ("æ", "ae"),
      ("Œ", "OE"), ("ế", "e"), ("đ", "d"), ("ı", "i"), ("ﬁ", "ﬁ"), ("ñ", "n"), ("a", "a"),
      ("þ", "th"), ("ŋ", "n"), ("漢", "漢"), ("я", "я"), ("─", "─"), ("ª", "ª"),
    ] as [(Unicode.Scalar, String)])
  func lettersLoseTheirAccents(letter: Unicode.Scalar, plain: String) {
    #expect(LatinLetters.plain(letter) == plain)
  }

  @Test(arguments: [
    ("Éva", "eva"), ("e\u{301}", "e"), ("Я", "я"), ("STRAẞE", "strasse"), ("Łódź", "lodz"),
    ("", ""),
  ]) func comparingIgnoresCaseAndAccents(text: String, folded: String) {
    #expect(LatinLetters.folded(text) == folded)
  }

  /// However a letter of Latin-1 or Latin Extended is spelled, as one scalar or with its marks apart,
  /// it is the same.
  @Test func marksMayStandApart() {
    for (base, mark) in [("a", "\u{308}"), ("O", "\u{301}"), ("z", "\u{30C}"), ("u", "\u{31B}")] {
      let composed = Character(base + mark)
      #expect(LatinLetters.plain(String(composed)) == base)
    }
  }

  /// Every letter of the Latin blocks that has a form with an accent becomes ASCII, and stays so.
  @Test func everyAccentedLetterBecomesASCII() {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x17F, 0x1E00...0x1EFF]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let plain = LatinLetters.plain(scalar)
      let isLeft = ["ſ", "ẜ", "ẝ", "ẟ", "Ỻ", "ỻ", "Ỽ", "ỽ", "Ỿ", "ỿ", "ẛ"].contains(scalar)
      #expect(isLeft || plain.utf8.allSatisfy { $0 < 0x80 }, "\(scalar) is \(plain)")
    }
  }
}
