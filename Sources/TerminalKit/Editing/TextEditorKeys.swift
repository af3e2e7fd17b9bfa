/// The keys of the editor: the usual ones and those of readline.
extension TextEditor {
  /// Does what a key means in a text, and returns whether it means anything. Tab, Esc, unknown keys
  /// and, on a single line, Enter, Up and Down are left to the screen.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    wasRefused = false
    let continues = lastWasKill
    lastWasKill = false
    switch key {
    case .character(let character): insert(String(character))
    case .enter:
      guard isMultiline else { return false }
      insert("\n")
    case .backspace, .control("h"): delete(from: before(cursor), to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: after(cursor))
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .shiftLeft, .alt("b"): moveWordLeft()
    case .shiftRight, .alt("f"): moveWordRight()
    case .home: moveToRowStart()
    case .end: moveToRowEnd()
    case .control("a"): moveCursor(to: lineStart)
    case .control("e"): moveCursor(to: lineEnd)
    case .up: return isMultiline && moveRows(-1)
    case .down: return isMultiline && moveRows(1)
    case .pageUp: return isMultiline && moveRows(-max(1, viewSize.height - 1))
    case .pageDown: return isMultiline && moveRows(max(1, viewSize.height - 1))
    case .control("k"): killToLineEnd(continues)
    case .control("u"): kill(from: lineStart, to: cursor, continues)
    case .control("w"): kill(from: wordBeforeSpace, to: cursor, continues)
    case .alt("d"): kill(from: cursor, to: wordEnd(after: cursor), continues)
    case .alt("\u{7F}"), .alt("\u{8}"): kill(from: wordStart(before: cursor), to: cursor, continues)
    case .control("y"): insert(killed)
    case .control("t"): transpose()
    default: return false
    }
    return true
  }

  private mutating func delete(from start: Int, to end: Int) {
    guard start < end else { return }
    replace(start..<end, with: "")
  }

  /// Cuts a range out and keeps it for Ctrl-Y. Cuts in a row are kept together.
  private mutating func kill(from start: Int, to end: Int, _ continues: Bool) {
    lastWasKill = continues
    guard start < end else { return }
    let cut = String(text[index(start)..<index(end)])
    let isBackwards = end == cursor
    replace(start..<end, with: "")
    killed = continues ? (isBackwards ? cut + killed : killed + cut) : cut
    lastWasKill = true
  }

  /// Cuts to the end of the line; at its end, the line feed.
  private mutating func killToLineEnd(_ continues: Bool) {
    let end = lineEnd
    kill(from: cursor, to: end > cursor ? end : after(cursor), continues)
  }

  /// The start of the word before the cursor, words being separated by white space, as Ctrl-W has
  /// it.
  private var wordBeforeSpace: Int {
    var at = cursor
    while at > 0, text[index(before(at))].isWhitespace { at = before(at) }
    while at > 0, !text[index(before(at))].isWhitespace { at = before(at) }
    return at
  }

  /// Swaps the characters on both sides of the cursor; at the end of a line, the two before it.
  private mutating func transpose() {
    let middle = cursor == lineEnd ? before(cursor) : cursor
    guard middle > lineStart, middle < lineEnd else { return }
    let start = before(middle)
    let end = after(middle)
    let first = String(text[index(start)..<index(middle)])
    let second = String(text[index(middle)..<index(end)])
    replace(start..<end, with: second + first)
  }
}
