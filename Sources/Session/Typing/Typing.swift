import TerminalKit
import Workshop

/// A text being typed, and where it belongs.
package struct Typing: Equatable, Sendable {
  /// Where the text goes.
  package internal(set) var target: TypingTarget
  /// The text with its cursor.
  package var editor: TextEditor
  /// The text as it was when typing began.
  package let original: String
  /// Why the text was not accepted at the last try; `nil` since it was changed.
  package var problem: String?
  /// Whether somebody else removed the table row that it is typed in.
  package internal(set) var hasLostItsRow = false
  /// The question that a parked thought is about.
  package internal(set) var about: QuestionID?

  /// Starts typing with the text that is there.
  package init(_ target: TypingTarget, text: String, isMultiline: Bool = false) {
    self.target = target
    editor = TextEditor(text, isMultiline: isMultiline)
    original = text
    problem = nil
  }

  /// Whether the text differs from the one at the start.
  package var hasChanged: Bool { editor.text != original }
}
