import TestSupport
import Testing

@testable import TerminalKit

@Suite struct TextEditorTests {
  @Test func textGoesInAtTheCursor() {
    var editor = TextEditor("ac")
    #expect(editor.cursor == 2)
    editor.moveCursor(to: 1)
    editor.insert("b")
    #expect(editor.text == "abc")
    #expect(editor.cursor == 2)
  }

  @Test func theCursorNeverStandsInsideACharacter() {
    var editor = TextEditor("a👨‍👩‍👧é漢")
    for offset in -2..<(editor.text.utf8.count + 3) {
      editor.moveCursor(to: offset)
      let index = editor.text.utf8.index(editor.text.startIndex, offsetBy: editor.cursor)
      #expect(editor.text.indices.contains(index) || index == editor.text.endIndex)
      #expect(editor.cursor <= max(0, offset))
    }
  }

  @Test func anAccentJoinsTheLetterBeforeIt() {
    var editor = TextEditor("ex")
    editor.moveCursor(to: 1)
    editor.insert("\u{301}")
    #expect(editor.text.count == 2)
    #expect(editor.cursor == 3)
    editor.handle(.backspace)
    #expect(editor.text == "x")
  }

  @Test func pastedControlsAreLeftOut() {
    var single = TextEditor()
    single.insert("a\u{1B}[31m\tb\r\nc\nd\u{9B}\u{7F}")
    #expect(single.text == "a[31m b c d")
    var several = TextEditor(isMultiline: true)
    several.insert("a\r\nb\rc\u{2028}d\te\u{0}")
    #expect(several.text == "a\nb\nc\nd\te")
  }

  @Test func whatWouldBeTooLongIsRefusedAsAWhole() {
    var editor = TextEditor("abc", limit: 5)
    #expect(editor.insert("def") == false)
    #expect(editor.wasRefused)
    #expect(editor.text == "abc")
    #expect(editor.insert("de") == true)
    #expect(!editor.wasRefused)
    editor.handle(.character("f"))
    #expect(editor.wasRefused)
    #expect(editor.text == "abcde")
    editor.handle(.backspace)
    #expect(editor.text == "abcd")
    #expect(!editor.wasRefused)
  }

  @Test func aTextThatIsTooLongAlreadyCanBeShortened() {
    var editor = TextEditor("abcdef", limit: 3)
    editor.handle(.backspace)
    #expect(editor.text == "abcde")
  }

  @Test func sixtyFourKibibytesFit() {
    var editor = TextEditor(isMultiline: true)
    let text = String(repeating: "line of words\n", count: 4_681)
    let hasRoom = editor.insert(text)
    #expect(hasRoom)
    #expect(editor.text.utf8.count == 65_534)
    #expect(editor.insert("ab") == true)
    #expect(editor.insert("c") == false)
  }

  @Test func replacingAllPutsTheCursorAtTheEnd() {
    var editor = TextEditor("old")
    editor.replaceAll(with: "new text")
    #expect(editor.text == "new text")
    #expect(editor.cursor == 8)
  }

  /// Any keys in any order have the same effect on a simple model: a list of characters and a
  /// cursor.
  @Test func itAgreesWithASimpleModel() {
    var chance = SeededRandom(24)
    let keys: [Key] = [
      .character("a"), .character("é"), .character("漢"), .character(" "), .character("👍🏽"),
      .backspace, .delete, .left, .right, .control("a"), .control("e"), .control("t"),
      .control("k"), .control("u"), .control("w"), .control("y"),
    ]
    for _ in 0..<300 {
      var editor = TextEditor(viewSize: Size(width: 5, height: 1))
      var model = Model()
      for _ in 0..<40 {
        let key = keys.randomElement(using: &chance) ?? .left
        editor.handle(key)
        model.handle(key)
        #expect(editor.text == String(model.characters))
        #expect(editor.cursor == String(model.characters[..<model.cursor]).utf8.count)
      }
    }
  }

  /// A model of one line of text: its characters and the cursor.
  private struct Model {
    var characters: [Character] = []
    var cursor = 0
    var killed: [Character] = []
    var justKilled = false

    mutating func handle(_ key: Key) {
      let continued = justKilled
      justKilled = false
      switch key {
      case .character(let character): insert([character])
      case .backspace where cursor > 0:
        characters.remove(at: cursor - 1)
        cursor -= 1
      case .delete where cursor < characters.count: characters.remove(at: cursor)
      case .left: cursor = max(0, cursor - 1)
      case .right: cursor = min(characters.count, cursor + 1)
      case .control("a"): cursor = 0
      case .control("e"): cursor = characters.count
      case .control("t") where cursor > 0 && characters.count > 1:
        let middle = cursor == characters.count ? cursor - 1 : cursor
        characters.swapAt(middle - 1, middle)
        cursor = middle + 1
      case .control("k"): kill(cursor..<characters.count, continued, isBackwards: false)
      case .control("u"): kill(0..<cursor, continued, isBackwards: true)
      case .control("w"):
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        kill(start..<cursor, continued, isBackwards: true)
      case .control("y"): insert(killed)
      default: break
      }
    }

    private mutating func insert(_ new: [Character]) {
      characters.insert(contentsOf: new, at: cursor)
      cursor += new.count
    }

    private mutating func kill(_ range: Range<Int>, _ continued: Bool, isBackwards: Bool) {
      justKilled = continued
      guard !range.isEmpty else { return }
      let cut = Array(characters[range])
      characters.removeSubrange(range)
      cursor = range.lowerBound
      killed = continued ? (isBackwards ? cut + killed : killed + cut) : cut
      justKilled = true
    }
  }

  /// The editor stays valid with hostile text, at any size, after any key.
  @Test func noTextSizeOrKeyMakesItTrap() {
    var chance = SeededRandom(25)
    let keys: [Key] = [
      .up, .down, .home, .end, .pageUp, .pageDown, .left, .right, .shiftLeft, .shiftRight,
      .backspace, .delete, .enter, .control("k"), .control("u"), .control("w"), .control("y"),
      .control("t"), .control("a"), .control("e"), .alt("d"), .alt("b"), .alt("\u{7F}"), .tab,
    ]
    for round in 0..<150 {
      var editor = TextEditor(hostileText(10, using: &chance), isMultiline: round % 3 > 0)
      for _ in 0..<25 {
        if Bool.random(using: &chance) { editor.insert(hostileText(2, using: &chance)) }
        editor.viewSize = Size(
          width: Int.random(in: -1..<12, using: &chance),
          height: Int.random(in: -1..<5, using: &chance))
        editor.handle(keys.randomElement(using: &chance) ?? .up)
        let index = editor.text.utf8.index(editor.text.startIndex, offsetBy: editor.cursor)
        #expect(editor.text.indices.contains(index) || index == editor.text.endIndex)
      }
    }
  }
}
