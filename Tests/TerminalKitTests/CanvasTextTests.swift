import PlainText
import TestSupport
import Testing

@testable import TerminalKit

@Suite struct CanvasTextTests {
  @Test(arguments: [
    ("abc", 5, "abc", 3), ("abcdef", 4, "abc…", 4), ("abcd", 4, "abcd", 4), ("ab", 1, "…", 1),
    ("", 3, "", 0), ("漢字", 3, "漢…", 3), ("漢字", 4, "漢字", 4), ("a漢字", 3, "a…", 2),
    ("漢", 1, "…", 1), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…", 2), ("abc", 0, "", 0),
    ("abc", -3, "", 0),
  ])
  func textThatIsTooLongEndsInAnEllipsis(text: String, room: Int, shown: String, used: Int) {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    let columns = canvas.put(text, x: 0, y: 0, maxWidth: room)
    #expect(canvas.text == shown)
    #expect(columns == used)
    #expect(TextWidth.truncated(text, to: room) == shown)
    #expect(flaw(in: canvas) == nil)
  }

  @Test func withoutEllipsisTextIsCutBetweenGlyphs() {
    let canvas = drawn(3, 2) { canvas in
      #expect(canvas.put("abcdef", x: 0, y: 0, ellipsis: false) == 3)
      #expect(canvas.put("漢字", x: 0, y: 1, ellipsis: false) == 2)
    }
    #expect(canvas.rows == ["abc", "漢"])
  }

  @Test func textLeftOfTheCanvasIsNotDrawn() {
    let canvas = drawn(4, 2) { canvas in
      #expect(canvas.put("abcdef", x: -2, y: 0, maxWidth: 6) == 6)
      canvas.put("漢字", x: -1, y: 1)
    }
    #expect(canvas.rows == ["cdef", " 字"])
    #expect(flaw(in: canvas) == nil)
  }

  @Test(arguments: [Int.min, -100, -1, 2, 100, Int.max])
  func drawingFarOutsideDoesNothing(coordinate: Int) {
    let canvas = drawn(2, 2) { canvas in
      canvas.put("a", x: coordinate, y: 0)
      canvas.put("a", x: 0, y: coordinate)
    }
    #expect(canvas.text == "\n")
  }

  @Test func spansFollowOneAnother() {
    let spans = [Span("Data ", .title), Span(""), Span("21 %", .warning)]
    let canvas = drawn(12, 4) { canvas in
      #expect(canvas.put(spans, x: 1, y: 0) == 9)
      #expect(canvas.put(spans, x: 0, y: 1, maxWidth: 7) == 7)
      #expect(canvas.put(spans, x: 0, y: 2, maxWidth: 5) == 5)
      #expect(canvas.put(spans, x: 9, y: 3) == 3)
    }
    #expect(canvas.rows == [" Data 21 %", "Data 2…", "Data…", "         Da…"])
    #expect(canvas[0, 1].style == .title)
    #expect(canvas[6, 1].style == Style(.warning))
  }

  @Test func textIsAlignedInARectangle() {
    let canvas = drawn(7, 3) { canvas in
      canvas.put("abc", in: Rect(x: 0, y: 0, width: 7, height: 1), alignment: .trailing)
      canvas.put("abc", in: Rect(x: 0, y: 1, width: 7, height: 1), alignment: .center)
      canvas.put("abcdefghi", in: Rect(x: 1, y: 2, width: 5, height: 1), alignment: .trailing)
    }
    #expect(canvas.rows == ["    abc", "  abc", " abcd…"])
  }

  @Test func wrappedTextEndsInAnEllipsisWhereRowsAreMissing() {
    let canvas = drawn(10, 4) { canvas in
      let rect = Rect(x: 1, y: 0, width: 8, height: 2)
      #expect(canvas.putWrapped("one two three four five", in: rect) == 2)
      let lower = Rect(x: 0, y: 2, width: 10, height: 2)
      #expect(canvas.putWrapped("one", in: lower) == 1)
    }
    #expect(canvas.rows == [" one two", " three…", "one", ""])
  }

  @Test func aTextThatDoesNotFitEndsInOneEllipsis() {
    for width in 4...12 {
      var canvas = Canvas(size: Size(width: width, height: 1))
      canvas.putWrapped("seven words that do not fit here", in: Rect(canvas.size))
      let row = canvas.rows[0].filter { $0 == "…" }
      #expect(row.count == 1, "\(canvas.rows[0])")
    }
  }

  @Test func aTextTakesTheColumnsThatItIsMeasuredWith() {
    var chance = SeededRandom(20)
    for _ in 0..<300 {
      let text = hostileText(12, using: &chance)
      var canvas = Canvas(size: Size(width: 200, height: 1))
      #expect(canvas.put(text, x: 0, y: 0) == TextWidth.width(text))
      #expect(flaw(in: canvas) == nil)
    }
  }
}
