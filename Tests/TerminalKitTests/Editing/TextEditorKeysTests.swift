import Testing

@testable import TerminalKit

@Suite struct TextEditorKeysTests {
  /// A text with `|` for the cursor, before and after a key.
  @Test(
    arguments: [
      ("one two|", .control("w"), "one |"), ("one two  |", .control("w"), "one |"),
      ("one| two", .control("k"), "one|"), ("one|\ntwo", .control("k"), "one|two"),
      ("one\ntw|o", .control("u"), "one\n|o"), ("ab|c", .control("t"), "acb|"),
      ("abc|", .control("t"), "acb|"), ("|abc", .control("t"), "|abc"),
      ("a|bc", .control("d"), "a|c"), ("a|bc", .control("h"), "|bc"), ("|a", .backspace, "|a"),
      ("a|", .delete, "a|"), ("a\nb|c", .control("a"), "a\n|bc"),
      ("a|b\nc", .control("e"), "ab|\nc"),
      ("a|bc", .control("f"), "ab|c"), ("ab|c", .control("b"), "a|bc"), ("a|b", .enter, "a\n|b"),
      ("|one two", .alt("d"), "| two"), ("one two|", .alt("\u{7F}"), "one |"),
      ("é|a", .backspace, "|a"), ("👨‍👩‍👧|", .backspace, "|"),
    ] as [(String, Key, String)])
  func keysActAsInReadline(before: String, key: Key, after: String) {
    var editor = Self.editor(before)
    let isKnown = editor.handle(key)
    #expect(isKnown)
    #expect(Self.picture(editor) == after)
  }

  @Test func cutsInARowComeBackTogether() {
    var editor = Self.editor("one two three|")
    editor.handle(.control("w"))
    editor.handle(.control("w"))
    editor.handle(.control("a"))
    editor.handle(.control("y"))
    #expect(Self.picture(editor) == "two three|one ")
  }

  @Test(arguments: [
    Key.tab, .backtab, .escape, .enter, .up, .down, .pageUp, .pageDown, .control("s"),
    .control("c"), .control("z"), .function(1), .alt("x"), .insert,
  ])
  func otherKeysAreLeftToTheScreenAndChangeNothing(key: Key) {
    var editor = TextEditor("text")
    let before = editor
    let isKnown = editor.handle(key)
    #expect(!isKnown)
    #expect(editor == before)
  }

  private static func editor(_ picture: String) -> TextEditor {
    var editor = TextEditor(picture.replacing("|", with: ""), isMultiline: true)
    editor.moveCursor(to: picture.prefix { $0 != "|" }.utf8.count)
    return editor
  }

  private static func picture(_ editor: TextEditor) -> String {
    let bytes = Array(editor.text.utf8)
    return String(decoding: bytes[..<editor.cursor], as: UTF8.self) + "|"
      + String(decoding: bytes[editor.cursor...], as: UTF8.self)
  }
}
