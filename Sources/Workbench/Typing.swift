import TerminalKit
import Workshop

/// What a text is typed for.
public enum TypingTarget: Hashable, Sendable {
  case field(QuestionID, FieldID)
  case cell(QuestionID, FieldID, row: Int, column: FieldID)
  case note(QuestionID)
  /// Why the question does not apply.
  case reason(QuestionID)
  /// Why a participant dissents.
  case dissent(QuestionID, Slug)
  /// A private comment to a participant's ballot.
  case ballotComment(QuestionID, Slug)
  /// An entry of the form for a workshop's details.
  case detail(DetailsEntry)
  /// The words of a palette or a search.
  case query
  /// The name of the file to export to.
  case exportPath
  /// A thought to be parked.
  case parked
  /// The name of a checkpoint.
  case checkpointName
  /// An entry of the form for an action.
  case action(ActionEntry)

  /// Whether it is typed in the line above the footer.
  var isPrompt: Bool {
    switch self {
    case .exportPath, .parked, .checkpointName: true
    default: false
    }
  }

  /// Whether nobody but the one who types it may see it.
  var isPrivate: Bool { if case .ballotComment = self { true } else { false } }

  /// Whether it is a cell in a row of a table.
  func isCell(of field: FieldID, in question: QuestionID, row: Int) -> Bool {
    if case .cell(question, field, row, _) = self { true } else { false }
  }

  /// The question that the text belongs to, where there is one.
  public var question: QuestionID? {
    switch self {
    case .field(let question, _), .cell(let question, _, _, _), .note(let question),
      .reason(let question), .dissent(let question, _):
      question
    case .detail, .query, .exportPath, .ballotComment, .parked, .checkpointName, .action: nil
    }
  }
}

/// A text being typed.
public struct Typing: Equatable, Sendable {
  public internal(set) var target: TypingTarget
  public var editor: TextEditor
  /// The text as it was when typing began.
  public let original: String
  /// Why the text can't be taken as it is, since it was last tried.
  public var problem: String?
  /// Whether the row of the table it is typed in was taken out by somebody else.
  public internal(set) var hasLostItsRow = false

  public init(_ target: TypingTarget, text: String, isMultiline: Bool = false) {
    self.target = target
    editor = TextEditor(text, isMultiline: isMultiline)
    original = text
    problem = nil
  }

  public var hasChanged: Bool { editor.text != original }
}
