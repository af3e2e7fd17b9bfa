import TerminalKit
import Workshop

/// One field of a form as it is shown, for evidence, an action or the workshop's details. Forms
/// make such fields; one widget draws them.
package struct FormField: Sendable {
  /// The label; empty in a row whose column says what it is.
  package var label: String
  /// The value as text; a choice stands between angle quotes.
  package var text: String
  /// The text shown while the value is empty.
  package var placeholder: String
  /// The help shown while the person types; may be empty.
  package var hint: String
  /// Where a text typed in the field goes.
  package var target: TypingTarget
  /// Whether the cursor is on it.
  package var isSelected: Bool

  /// A field with its value as text.
  package init(
    label: String = "", text: String, placeholder: String = "", hint: String = "",
    target: TypingTarget, isSelected: Bool
  ) {
    self.label = label
    self.text = text
    self.placeholder = placeholder
    self.hint = hint
    self.target = target
    self.isSelected = isSelected
  }

  /// What the field shows at the moment.
  package enum Content: Sendable {
    /// A text being typed, and the name that would complete it.
    case typing(Typing, completion: String?)
    /// A typed text that the field does not accept, not saved.
    case unsaved(String)
    /// The value.
    case text(String)
    /// The placeholder of an empty field.
    case placeholder(String)
  }
}

extension Session {
  /// What a field shows: the text being typed, else an unsaved text, else its value.
  package func content(of field: FormField) -> FormField.Content {
    if field.isSelected, let typing, typing.target == field.target {
      return .typing(typing, completion: completion)
    }
    if let left = unfinished[field.target] { return .unsaved(left.editor.text.printable) }
    return field.text.isEmpty ? .placeholder(field.placeholder) : .text(field.text.printable)
  }
}
