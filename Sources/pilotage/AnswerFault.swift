import Workshop

/// Why a team answer can't be changed as the arguments ask: facts, which `Failure+Message.swift` words.
enum AnswerFault: Error, Equatable {
  case noLevel(String)
  case noEqualsSign(option: String, String)
  case input(FieldID, FieldInputError)
  /// An option that is for fields of another kind.
  case notForKind(option: String, FieldID, FieldKind)
  case blankItem(FieldID)
  case noRow(String)
  case noCell(String)
  case cellTwice(FieldID)
  case emptyRow(FieldID)
  case noDissent(String)
  case objection(QuestionID, Fault.Reason)
  case reasonForOtherLevel
}
