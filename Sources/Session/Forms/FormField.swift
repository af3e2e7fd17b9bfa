import TerminalKit
import Workshop

/// One field of a form as it is shown: of the evidence, of the form for an action, of the workshop's
/// details. Forms make them; one widget draws them.
package struct FormField: Sendable {
  /// Its name; empty where it stands in a row whose place says what it is.
  package var label: String
  /// What it says; a choice between angle quotes.
  package var text: String
  /// What stands where it says nothing.
  package var placeholder: String
  /// What it asks for, told while it is typed; empty where nothing needs to be.
  package var hint: String
  /// What a text typed in it is typed into.
  package var target: TypingTarget
  package var isSelected: Bool

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

  /// What stands in the field at the moment.
  package enum Content: Sendable {
    /// A text being typed, and the name that would complete it.
    case typing(Typing, completion: String?)
    /// A text that was typed and is not saved, because the field does not take it.
    case unsaved(String)
    case text(String)
    case placeholder(String)
  }
}

extension Session {
  /// What stands in a field at the moment: what is typed before what was left unsaved, and that
  /// before what it says.
  package func content(of field: FormField) -> FormField.Content {
    if field.isSelected, let typing, typing.target == field.target {
      return .typing(typing, completion: completion)
    }
    if let left = unfinished[field.target] { return .unsaved(left.editor.text.printable) }
    return field.text.isEmpty ? .placeholder(field.placeholder) : .text(field.text.printable)
  }
}
