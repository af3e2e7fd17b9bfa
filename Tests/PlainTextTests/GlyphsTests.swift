import TestSupport
import Testing

@testable import PlainText

@Suite struct GlyphsTests {
  @Test func textIsReplacedAndStaysAsWide() {
    #expect(Glyphs.ascii("Seán · Łódź – 3 ≥ 2…\r\n") == "Sean . Lodz - 3 > 2~\r\n")
    var chance = SeededRandom(24)
    for _ in 0..<200 {
      // What is ASCII stays as it is, control characters too.
      let text = hostileText(9, using: &chance).filter { !$0.isASCII }
      let ascii = Glyphs.ascii(text)
      #expect(ascii.utf8.count == TextWidth.width(text))
      #expect(ascii.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  /// Marks that mean different things must not look alike.
  @Test(arguments: [["●", "◌", "○"], ["◆", "◇"], ["█", "▒", "░", " "], ["✓", "✗"], ["▶", "◆"]])
  func marksStayApart(marks: [Unicode.Scalar]) {
    #expect(Set(marks.map { Glyphs.ascii($0) }).count == marks.count)
  }
}
