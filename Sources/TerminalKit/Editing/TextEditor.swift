/// An editor for a text of one line or several: text, cursor and scroll position.
///
/// The cursor is a UTF-8 offset, always between two user-perceived characters. The view scrolls
/// with the cursor. For that, and for Up and Down in wrapped lines, the editor needs the size that
/// it is shown in (`viewSize`).
public struct TextEditor: Equatable, Sendable {
  /// The default `limit`, in bytes.
  public static let standardLimit = 64 * 1024

  /// The text as it is now.
  public private(set) var text: String
  /// Where the next character goes: a UTF-8 offset into `text`.
  public private(set) var cursor: Int
  /// Whether it can hold line feeds.
  public let isMultiline: Bool
  /// The most UTF-8 bytes that the text may have. An edit beyond it is refused as a whole.
  public let limit: Int
  /// Whether the last edit was refused because of `limit`.
  public internal(set) var wasRefused = false
  /// The columns and rows that the text is shown in.
  public var viewSize: Size {
    didSet { if viewSize != oldValue { followCursor() } }
  }
  /// The columns and rows that are scrolled out of the view at its left and top.
  public internal(set) var scroll = Point(x: 0, y: 0)

  /// The text that was cut last, for Ctrl-Y.
  var killed = ""
  /// Whether the last key cut something. If so, the next cut is added to it.
  var lastWasKill = false
  /// The column that Up and Down go for; `nil`: the cursor's own.
  var wantedColumn: Int?

  /// An editor with the cursor at the end of the text.
  public init(
    _ text: String = "", isMultiline: Bool = false, limit: Int = TextEditor.standardLimit,
    viewSize: Size = Size(width: 60, height: 5)
  ) {
    self.text = text
    self.isMultiline = isMultiline
    self.limit = limit
    self.viewSize = viewSize
    cursor = text.utf8.count
    followCursor()
  }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }

  /// Moves the cursor to a UTF-8 offset, or to the start of the character around it.
  public mutating func moveCursor(to offset: Int) {
    cursor = boundary(atOrBefore: offset)
    wantedColumn = nil
    lastWasKill = false
    followCursor()
  }

  /// Replaces the whole text and moves the cursor to its end. Returns whether it fits the limit.
  @discardableResult
  public mutating func replaceAll(with text: String) -> Bool {
    replace(0..<self.text.utf8.count, with: cleaned(text))
  }

  /// Inserts a text at the cursor, without its control characters. In an editor of one line a line
  /// feed becomes a space. Returns whether it fits the limit.
  @discardableResult
  public mutating func insert(_ addition: String) -> Bool {
    replace(cursor..<cursor, with: cleaned(addition))
  }

  /// Replaces a range of UTF-8 offsets and moves the cursor behind it. All changes come through
  /// here.
  @discardableResult
  mutating func replace(_ range: Range<Int>, with addition: String) -> Bool {
    let total = text.utf8.count - range.count + addition.utf8.count
    wasRefused = total > limit && total > text.utf8.count
    if wasRefused { return false }
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: addition)
    // An accent may have joined the character before it. Then the cursor goes behind both.
    cursor = boundary(atOrAfter: range.lowerBound + addition.utf8.count)
    wantedColumn = nil
    lastWasKill = false
    followCursor()
    return true
  }

  /// A text without control characters, with line feeds for all line ends.
  private func cleaned(_ addition: String) -> String {
    var result = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in addition.unicodeScalars {
      switch scalar.value {
      case 0x0D, 0x2028, 0x2029, 0x85: result.append(isMultiline ? "\n" : " ")
      case 0x0A: if !lastWasReturn { result.append(isMultiline ? "\n" : " ") }
      case 0x09: result.append(isMultiline ? scalar : " ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: result.append(scalar)
      }
      lastWasReturn = scalar.value == 0x0D
    }
    return String(result)
  }
}

// MARK: - Offsets

extension TextEditor {
  /// The index of a UTF-8 offset, clamped to the text.
  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: max(0, min(offset, text.utf8.count)))
  }

  func offset(_ index: String.Index) -> Int {
    text.utf8.distance(from: text.utf8.startIndex, to: index)
  }

  /// The start of the character that holds the offset.
  func boundary(atOrBefore sought: Int) -> Int {
    if sought >= text.utf8.count { return text.utf8.count }
    if sought <= 0 { return 0 }
    // An index inside a character counts as the character's own.
    return offset(text.index(before: text.index(after: index(sought))))
  }

  /// The first start of a character at or after the offset.
  func boundary(atOrAfter sought: Int) -> Int {
    let before = boundary(atOrBefore: sought)
    return before == sought || before == text.utf8.count
      ? before : offset(text.index(after: index(before)))
  }

  /// The start of the character before an offset that is a boundary.
  func before(_ position: Int) -> Int {
    position > 0 ? offset(text.index(before: index(position))) : 0
  }

  /// The end of the character after an offset that is a boundary.
  func after(_ position: Int) -> Int {
    position < text.utf8.count ? offset(text.index(after: index(position))) : position
  }
}
