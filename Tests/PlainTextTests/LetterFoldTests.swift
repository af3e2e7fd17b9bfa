import Testing

@testable import PlainText

@Suite struct LetterFoldTests {
  @Test(
    arguments: [
      ("é", "e"), ("É", "E"), ("ł", "l"), ("Ø", "O"), ("ß", "s"), ("æ", "a"), ("Œ", "O"),
      ("ế", "e"),
      ("đ", "d"), ("ı", "i"), ("ﬁ", "ﬁ"), ("ñ", "n"), ("a", "a"), ("漢", "漢"), ("я", "я"),
      ("─", "─"), ("ª", "ª"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func lettersLoseTheirAccents(letter: Unicode.Scalar, base: Unicode.Scalar) {
    #expect(LetterFold.base(letter) == base)
  }

  @Test(
    arguments: [("E", "e"), ("É", "e"), ("e\u{301}", "e"), ("Я", "я"), ("ẞ", "s")]
      as [(Character, Character)])
  func comparingIgnoresCaseAndAccents(character: Character, folded: Character) {
    #expect(LetterFold.folded(character) == folded)
  }
}
