import Workshop

/// Where the person is inside a question.
package struct QuestionFocus: Equatable, Sendable {
  /// Something of a question that can be selected.
  package enum Item: Hashable, Sendable {
    case ladder
    /// The room's revealed ballots.
    case room
    case field(FieldID)
    case allFields
    case note
    case reason
    case dissent(Slug)
  }

  package var item = Item.ladder {
    didSet { if item != oldValue { offset = 0 } }
  }
  /// Whether all fields are shown, or only those up to the higher of claimed and target level.
  package var showsAllFields = false
  /// The cell selected while inside a table.
  package var row = 0
  package var column = 0
  /// Lines scrolled away above, beyond those that what is selected needs.
  package var offset = 0
}
