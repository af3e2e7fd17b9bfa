import Workshop

/// Where the person is inside a question.
public struct QuestionState: Equatable, Sendable {
  /// Something of a question that can be selected.
  public enum Item: Hashable, Sendable {
    case ladder
    /// The room's revealed ballots.
    case room
    case field(FieldID)
    case allFields
    case note
    case reason
    case dissent(Slug)
  }

  public var item = Item.ladder {
    didSet { if item != oldValue { offset = 0 } }
  }
  /// Whether all fields are shown, or only those up to the higher of claimed and target level.
  public var showsAllFields = false
  /// The cell selected while inside a table.
  public var row = 0
  public var column = 0
  /// Lines scrolled away above, beyond those that what is selected needs.
  public var offset = 0
}
