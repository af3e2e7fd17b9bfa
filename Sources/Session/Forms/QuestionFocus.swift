import Workshop

/// What is selected and shown inside a question.
package struct QuestionFocus: Equatable, Sendable {
  /// A part of a question that can be selected.
  package enum Item: Hashable, Sendable {
    /// The five levels.
    case ladder
    /// The room's revealed ballots.
    case room
    /// A field of the evidence.
    case field(FieldID)
    /// The switch between all fields and the needed ones.
    case allFields
    /// The note to the answer.
    case note
    /// Why the question does not apply.
    case reason
    /// The dissent of a participant.
    case dissent(Slug)
  }

  /// The selected part; selecting another one scrolls back.
  package var item = Item.ladder {
    didSet { if item != oldValue { offset = 0 } }
  }
  /// Whether all fields are shown, instead of those up to the higher of claimed and target level.
  package var showsAllFields = false
  /// The row of the selected cell, inside a table.
  package var row = 0
  /// The column of the selected cell, inside a table.
  package var column = 0
  /// Lines scrolled off the top, beyond those that the selection needs.
  package var offset = 0
}
