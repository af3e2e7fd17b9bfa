import TestSupport
import Testing

@testable import PlainText

@Suite struct TextWrapTests {
  @Test(arguments: [
    ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
    ("one two three", 8, ["one two", "three"]), ("a  b", 1, ["a", "b"]),
    ("one\ntwo", 9, ["one", "two"]), ("one\r\ntwo", 9, ["one", "two"]),
    ("one\n", 9, ["one", ""]), ("\n\n", 9, ["", "", ""]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("漢字漢字", 5, ["漢字", "漢字"]), ("ab漢字", 4, ["ab漢", "字"]), ("漢", 1, ["漢"]),
    ("  indented", 20, ["  indented"]), ("no\u{A0}break here", 9, ["no\u{A0}break", "here"]),
    ("one   two", 3, ["one", "two"]), ("ends here ", 4, ["ends", "here"]),
    ("keep  two", 20, ["keep  two"]),
  ])
  func proseIsBrokenAtWhiteSpace(text: String, width: Int, lines: [String]) {
    #expect(TextWrap.prose(text, width: width) == lines)
    #expect(TextWrap.height(text, width: width) == lines.count)
  }

  @Test func linesSayWhereTheyLie() {
    #expect(
      TextWrap.lines("one two\nthree", width: 5) == [
        WrappedLine(start: 0, end: 3, next: 4, width: 3),
        WrappedLine(start: 4, end: 7, next: 8, width: 3),
        WrappedLine(start: 8, end: 13, next: 13, width: 5),
      ])
  }

  @Test func nothingIsLostOrTooWide() {
    var chance = SeededRandom(22)
    let words = ["a", "to", "word", " ", "  ", "\n", "漢字", "é", "longestwordofall", "\t", "👍🏽"]
    for round in 0..<1_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<12, using: &chance) {
        text += words.randomElement(using: &chance) ?? ""
      }
      if round % 4 == 0 { text += hostileText(4, using: &chance) }
      let width = Int.random(in: 0..<14, using: &chance)
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.first?.start == 0)
      #expect(lines.last?.next == text.utf8.count)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.next == next.start)
        #expect(line.start < line.next)
      }
      for line in lines {
        #expect(line.start <= line.end && line.end <= line.next)
        let bytes = Array(text.utf8)[line.start..<line.end]
        let shown = String(decoding: bytes, as: UTF8.self)
        #expect(TextWidth.width(shown) == line.width)
        #expect(line.width <= max(1, width) || shown.count == 1)
        let left = String(decoding: Array(text.utf8)[line.end..<line.next], as: UTF8.self)
        #expect(left.allSatisfy { $0.isWhitespace }, "\(left.debugDescription) was swallowed")
      }
    }
  }

  /// A long text has the lines of its paragraphs, asked for once or again, beside others as long that
  /// differ in a letter or in how it is spelled.
  @Test func longTextsHaveTheLinesOfTheirParagraphs() {
    let paragraph = "Reports came late, and twice with wrong totals: nobody had seen it come."
    for last in ["the end", "the énd", "the e\u{301}d", "the\u{3000}d", "the end"] {
      for width in [20, 33, 20] {
        let paragraphs = Array(repeating: paragraph, count: 100) + [last]
        var start = 0
        var expected: [WrappedLine] = []
        for paragraph in paragraphs {
          expected += TextWrap.lines(paragraph, width: width).map { line in
            WrappedLine(
              start: line.start + start, end: line.end + start, next: line.next + start,
              width: line.width)
          }
          start += paragraph.utf8.count + 1
          expected[expected.count - 1].next = start
        }
        expected[expected.count - 1].next = start - 1
        let text = paragraphs.joined(separator: "\n")
        #expect(text.utf8.count >= WrapCache.shortest)
        #expect(TextWrap.lines(text, width: width) == expected, "\(last), \(width)")
      }
    }
  }

  @Test func theFirstLineMayBeOfAnotherWidth() {
    #expect(TextWrap.prose("one two three", first: 7, others: 5) == ["one two", "three"])
    #expect(TextWrap.prose("one two three", first: 8, others: 5) == ["one two", "three"])
    #expect(TextWrap.prose("abcdefgh ij", first: 3, others: 4) == ["abc", "defg", "h ij"])
    #expect(TextWrap.prose("日本語", first: 4, others: 2) == ["日本", "語"])
    #expect(TextWrap.prose("a\nbcd e", first: 1, others: 3) == ["a", "bcd", "e"])
    #expect(TextWrap.prose("", first: 5, others: 4) == [""])
  }

  @Test func aPerCentSignStaysWithItsNumber() {
    #expect(TextWrap.prose("goes from 53 % to 63 %", width: 12) == ["goes from", "53 % to 63 %"])
    #expect(TextWrap.prose("up to 100 %", width: 9) == ["up to", "100 %"])
    // Where there is no other place to break at, inside is better than not at all.
    #expect(TextWrap.prose("100 %", width: 4) == ["100", "%"])
  }
}
