import TerminalKit
import Workshop

/// A text being typed.
package struct Typing: Equatable, Sendable {
  package internal(set) var target: TypingTarget
  package var editor: TextEditor
  /// The text as it was when typing began.
  package let original: String
  /// Why the text can't be taken as it is, since it was last tried.
  package var problem: String?
  /// Whether the row of the table it is typed in was taken out by somebody else.
  package internal(set) var hasLostItsRow = false
  /// The question a thought is parked with.
  package internal(set) var about: QuestionID?

  package init(_ target: TypingTarget, text: String, isMultiline: Bool = false) {
    self.target = target
    editor = TextEditor(text, isMultiline: isMultiline)
    original = text
    problem = nil
  }

  package var hasChanged: Bool { editor.text != original }
}
