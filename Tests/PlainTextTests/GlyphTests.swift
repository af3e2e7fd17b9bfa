import Testing

@testable import PlainText

@Suite struct GlyphTests {
  @Test(arguments: [
    ("\u{1B}", "^["), ("\u{0}", "^@"), ("\u{7F}", "^?"), ("\r", "^M"), ("\n", "↵"), ("\r\n", "↵"),
    ("\t", "    "), ("\u{9B}", "‹9B›"), ("\u{202E}", "‹202E›"), ("\u{2066}", "‹2066›"),
    ("\u{200B}", "‹200B›"), ("\u{FEFF}", "‹FEFF›"), ("\u{AD}", "‹AD›"), ("\u{2028}", "‹2028›"),
    ("\u{301}", "◌\u{301}"), ("\u{FE0F}", "‹FE0F›"), ("\u{378}", "□"), ("\u{10FFFF}", "□"),
    ("a\u{200D}", "a‹200D›"), ("می\u{200C}خ", "میخ"),
    ("👨‍👩‍👧", "👨"), ("👍🏽", "👍"), ("🏽", "🏽"), ("🇩🇪", "DE"), ("🇩", "D"), ("❤️", "❤"), ("1️⃣", "1"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"), ("क्ष", "क्ष"), ("กำ", "กำ"),
  ])
  func whatNoTerminalCanBeTrustedWithIsShownAsSomethingElse(text: String, shown: String) {
    let glyphs = text.flatMap { Glyph.standing(for: $0) }
    let texts = glyphs.map { glyph in
      glyph.cluster ?? Unicode.Scalar(glyph.scalar).map(String.init) ?? ""
    }
    #expect(texts.joined() == shown)
  }

  @Test(arguments: [
    ("a", 1), ("漢", 2), ("e\u{301}", 1), ("가", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("👨‍👩‍👧", 2),
    ("👍🏽", 2), ("🇩🇪", 2), ("❤️", 1), ("1️⃣", 1), ("\u{1B}", 2), ("\u{202E}", 6), ("\t", 4),
    ("ｱ", 1), ("Ａ", 2), ("␛", 1), ("✓", 1), ("◷", 1), ("क्ष", 2),
  ])
  func glyphsHaveTheColumnsATerminalGivesThem(text: String, columns: Int) {
    #expect(TextWidth.width(text) == columns)
    #expect(text.reduce(0) { $0 + TextWidth.width($1) } == columns)
  }

  @Test func noMoreThanFourAccentsFitACell() {
    let piled = "e" + String(repeating: "\u{301}", count: 40)
    let glyphs = Glyph.standing(for: Character(piled))
    #expect(glyphs.count == 1)
    #expect(glyphs.first?.cluster?.unicodeScalars.count == 5)
  }
}
