import JSON
import Workshop

/// Why a team answer can't be changed as the arguments ask.
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

  /// What is wrong, where, and what to do, on one line, without a full stop.
  var message: String {
    switch self {
    case .noLevel(let text):
      "\(CanonicalJSON.quoted(text)) is no level; give 0 to 4, unknown or notApplicable"
    case .noEqualsSign(let option, let text):
      "\(option) \(CanonicalJSON.quoted(text)) has no =; write \(option) id=value"
    case .input(let field, let error): "\(field): \(error.message)"
    case .notForKind(let option, let field, let kind):
      "\(field): \(option) is not for a field of kind \(kind.rawValue); "
        + "use \(Self.option(for: kind))"
    case .blankItem(let field): "\(field): an item must not be blank"
    case .noRow(let text):
      "--row \(CanonicalJSON.quoted(text)) is no row; write --row id:column=value,column=value"
    case .noCell(let text):
      "\(CanonicalJSON.quoted(text)) is no column=value; within a value write \\, for a comma"
    case .cellTwice(let column): "\(column): the row has two values for this column"
    case .emptyRow(let field): "\(field): the row has no value; write --row id:column=value"
    case .noDissent(let text):
      "\(CanonicalJSON.quoted(text)) is no dissent; write --dissent \"ID: why\""
    case .objection(let question, .namedByGate):
      "\(question) can't be notApplicable: a gate names it; give --level 0 if there is nothing"
    case .objection(let question, .needsReason):
      "\(question) can be notApplicable only with a reason; give one with --reason"
    case .objection(let question, let reason): "\(question): \(Fault(.root, reason).message)"
    case .reasonForOtherLevel:
      "a reason is for --level notApplicable; use --note for other remarks"
    }
  }

  private static func option(for kind: FieldKind) -> String {
    switch kind {
    case .list: "--item"
    case .table: "--row"
    default: "--field"
    }
  }
}
