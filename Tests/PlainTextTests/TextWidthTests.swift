import TestSupport
import Testing

@testable import PlainText

@Suite struct TextWidthTests {
  @Test func aTextIsAsWideAsItsCharacters() {
    var chance = SeededRandom(20)
    for _ in 0..<300 {
      let text = hostileText(12, using: &chance)
      let width = TextWidth.width(text)
      #expect(width == text.reduce(0) { $0 + TextWidth.width($1) })
    }
  }

  @Test func truncatedTextFits() {
    var chance = SeededRandom(21)
    for _ in 0..<300 {
      let text = hostileText(8, using: &chance)
      for columns in [0, 1, 2, 5, 9, 200] {
        let cut = TextWidth.truncated(text, to: columns)
        #expect(TextWidth.width(cut) <= columns)
        #expect(cut == text || cut.hasSuffix("…") || columns == 0)
      }
    }
  }

  @Test(arguments: [
    ("ab", 4, Alignment.leading, "ab  "), ("ab", 4, .trailing, "  ab"), ("ab", 5, .center, " ab  "),
    ("abcdef", 4, .leading, "abc…"), ("漢字", 3, .leading, "漢…"), ("a漢字", 3, .trailing, " a…"),
    ("ab", 0, .leading, ""), ("", 2, .center, "  "),
  ])
  func paddedTextTakesExactlyItsColumns(
    text: String, columns: Int, alignment: Alignment, padded: String
  ) {
    #expect(TextWidth.padded(text, to: columns, alignment: alignment) == padded)
    #expect(TextWidth.width(padded) == columns)
  }

  @Test func scalarsHaveWidths() {
    #expect(TextWidth.width(Unicode.Scalar("a")) == 1)
    #expect(TextWidth.width(Unicode.Scalar("漢")) == 2)
    #expect(TextWidth.width(Unicode.Scalar(0x202E as UInt32) ?? "a") == 6)
  }
}
