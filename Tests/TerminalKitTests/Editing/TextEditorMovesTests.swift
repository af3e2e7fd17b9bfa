import Testing

@testable import TerminalKit

@Suite struct TextEditorMovesTests {
  private func editor(_ text: String, width: Int, height: Int = 3, at offset: Int) -> TextEditor {
    var editor = TextEditor(
      text, isMultiline: true, viewSize: Size(width: width, height: height))
    editor.moveCursor(to: offset)
    return editor
  }

  @Test func upAndDownGoByRowsAsShown() {
    // Rows: "one two " / "three "/ "four"
    var editor = editor("one two three four", width: 8, at: 5)
    #expect(editor.handle(.down) == true)
    #expect(editor.cursor == 13)
    #expect(editor.handle(.up) == true)
    #expect(editor.cursor == 5)
  }

  @Test func theColumnIsKeptAcrossShortRows() {
    var editor = editor("long line\nab\nlong line", width: 20, at: 7)
    editor.handle(.down)
    #expect(editor.cursor == 12)
    editor.handle(.down)
    #expect(editor.cursor == 20)
  }

  @Test func beyondTheFirstAndLastRowIsTheStartAndTheEnd() {
    var editor = editor("one\ntwo", width: 20, at: 2)
    #expect(editor.handle(.up) == true)
    #expect(editor.cursor == 0)
    #expect(editor.handle(.up) == false)
    editor.moveCursor(to: 5)
    #expect(editor.handle(.down) == true)
    #expect(editor.cursor == 7)
    #expect(editor.handle(.down) == false)
    #expect(editor.text == "one\ntwo")
  }

  @Test func homeAndEndStayInTheRowThatIsShown() {
    var editor = editor("one two three", width: 8, at: 5)
    editor.handle(.end)
    #expect(editor.cursor == 7)
    editor.handle(.home)
    #expect(editor.cursor == 0)
    var broken = self.editor("abcdefghij", width: 5, at: 5)
    broken.handle(.end)
    #expect(broken.cursor == 7)
    broken.handle(.home)
    #expect(broken.cursor == 4)
  }

  @Test func wordsAreLettersAndDigits() {
    var editor = TextEditor("one, two-three")
    editor.handle(.alt("b"))
    #expect(editor.cursor == 9)
    editor.handle(.shiftLeft)
    #expect(editor.cursor == 5)
    editor.handle(.alt("f"))
    #expect(editor.cursor == 8)
    editor.moveCursor(to: 3)
    editor.handle(.shiftRight)
    #expect(editor.cursor == 8)
  }

  @Test func aClickPutsTheCursorWhereItFalls() {
    var editor = editor("one two three four", width: 8, at: 0)
    editor.moveCursor(toColumn: 2, row: 1)
    #expect(editor.cursor == 10)
    editor.moveCursor(toColumn: 99, row: 99)
    #expect(editor.cursor == 18)
    editor.moveCursor(toColumn: -5, row: -5)
    #expect(editor.cursor == 0)
  }

  @Test func aLongLineScrollsWithTheCursor() {
    var editor = TextEditor("0123456789", viewSize: Size(width: 4, height: 1))
    #expect(editor.scroll == Point(x: 7, y: 0))
    editor.handle(.home)
    #expect(editor.scroll == Point(x: 0, y: 0))
    for _ in 0..<4 { editor.handle(.right) }
    #expect(editor.scroll == Point(x: 1, y: 0))
  }
}
