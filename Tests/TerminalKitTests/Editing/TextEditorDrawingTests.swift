import TestSupport
import Testing

@testable import TerminalKit

@Suite struct TextEditorDrawingTests {
  @Test func textIsWrappedAndTheCursorStandsInIt() {
    var editor = TextEditor("one two three", isMultiline: true)
    editor.moveCursor(to: 5)
    let canvas = drawn(12, 4) { canvas in
      editor.draw(in: Rect(x: 1, y: 1, width: 8, height: 3), on: &canvas, isFocused: true)
    }
    #expect(canvas.rows == ["", " one two", " three", ""])
    #expect(canvas.cursor == Point(x: 6, y: 1))
    #expect(canvas.cursorVisible)
    #expect(canvas.styleMap == "\n iiiiiiii\n iiiiiiii\n iiiiiiii")
  }

  @Test func theCursorBehindTheLastCharacterHasAColumn() {
    let editor = TextEditor("1234567", isMultiline: true)
    let canvas = drawn(8, 2) { canvas in
      editor.draw(in: canvas.bounds, on: &canvas, isFocused: true)
    }
    #expect(canvas.cursor == Point(x: 7, y: 0))
    #expect(canvas.text == "1234567\n")
  }

  @Test func whatIsAboveTheCursorScrollsAway() {
    let editor = TextEditor("a\nb\nc\nd", isMultiline: true)
    let canvas = drawn(4, 2) { canvas in
      editor.draw(in: canvas.bounds, on: &canvas, isFocused: true)
    }
    #expect(canvas.rows == ["c", "d"])
    #expect(canvas.cursor == Point(x: 1, y: 1))
  }

  @Test func aLongLineShowsWhereTheCursorIs() {
    var editor = TextEditor("0123456789")
    let canvas = drawn(5, 1) { editor.draw(in: $0.bounds, on: &$0, isFocused: true) }
    #expect(canvas.text == "6789")
    #expect(canvas.cursor == Point(x: 4, y: 0))
    editor.handle(.home)
    let start = drawn(5, 1) { editor.draw(in: $0.bounds, on: &$0, isFocused: true) }
    #expect(start.text == "01234")
    let unfocused = drawn(5, 1) { editor.draw(in: $0.bounds, on: &$0, isFocused: false) }
    #expect(unfocused.text == "0123…")
    #expect(unfocused.cursor == nil)
    #expect(unfocused.styleMap == "qqqqq")
  }

  @Test func anEmptyTextShowsItsPlaceholder() {
    let canvas = drawn(10, 1) { canvas in
      TextEditor().draw(
        in: canvas.bounds, on: &canvas, isFocused: true, placeholder: "a date")
    }
    #expect(canvas.text == "a date")
    #expect(canvas.cursor == Point(x: 0, y: 0))
  }

  @Test func theCursorStaysInsideAtEverySize() {
    var chance = SeededRandom(26)
    for width in 0..<14 {
      for height in 0..<5 {
        for isMultiline in [false, true] {
          var editor = TextEditor(hostileText(9, using: &chance), isMultiline: isMultiline)
          editor.moveCursor(to: Int.random(in: 0..<30, using: &chance))
          let rect = Rect(x: 2, y: 1, width: width, height: height)
          let canvas = drawn(20, 8) { editor.draw(in: rect, on: &$0, isFocused: true) }
          #expect(flaw(in: canvas) == nil)
          if let cursor = canvas.cursor { #expect(rect.contains(cursor)) }
          #expect((canvas.cursor == nil) == rect.isEmpty)
        }
      }
    }
  }
}
