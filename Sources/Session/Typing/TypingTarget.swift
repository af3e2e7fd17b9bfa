import Workshop

/// Where a typed text goes.
package enum TypingTarget: Hashable, Sendable {
  /// A part of a team answer.
  case answer(QuestionID, AnswerPart)
  /// A private comment to a participant's ballot.
  case ballotComment(QuestionID, Slug)
  /// An entry of the form for a workshop's details.
  case details(DetailsEntry)
  /// An entry of the form for an action.
  case action(ActionEntry)
  /// The prompt in the line above the footer.
  case prompt(Prompt)

  /// A part of a team answer that is text.
  package enum AnswerPart: Hashable, Sendable {
    /// A field of the evidence.
    case field(FieldID)
    /// A cell of a table.
    case cell(FieldID, row: Int, column: FieldID)
    /// The note to the answer.
    case note
    /// Why the question does not apply.
    case reason
    /// Why a participant dissents.
    case dissent(Slug)
  }

  /// What a prompt asks for.
  package enum Prompt: Hashable, Sendable {
    /// The name of the file to export to.
    case exportPath
    /// A thought to be parked.
    case parked
    /// The name of a checkpoint.
    case checkpointName
  }

  /// Whether it is a prompt in the line above the footer.
  package var isPrompt: Bool { if case .prompt = self { true } else { false } }

  /// Whether only the person who types may see it.
  package var isPrivate: Bool { if case .ballotComment = self { true } else { false } }

  /// Whether it is a cell in this row of a table.
  package func isCell(of field: FieldID, in question: QuestionID, row: Int) -> Bool {
    if case .answer(question, .cell(field, row, _)) = self { true } else { false }
  }

  /// The question whose answer the text belongs to; `nil` for other texts.
  package var question: QuestionID? {
    if case .answer(let question, _) = self { question } else { nil }
  }
}
