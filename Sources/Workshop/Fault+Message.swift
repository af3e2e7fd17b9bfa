import JSON

extension Fault {
  /// What is wrong and, where it is not plain, what to do, in a sentence without a full stop.
  public var message: String {
    switch reason {
    case .count(let what, let expected, let found): "needs \(expected) \(what), has \(found)"
    case .notUnique(let id): "the id \(id) is used twice"
    case .blank: "must not be blank"
    case .notAboveZero: "must be above 0"
    case .weightOutOfBounds: "must be from 0.000001 to 1000000"
    case .noTarget(let stage): "has no target for the stage \(stage)"
    case .noSuchStage(let stage): "there is no stage \(stage)"
    case .noSuchGate(let gate): "there is no gate \(gate)"
    case .noSuchQuestion(let question): "there is no question \(question) in the playbook"
    case .minimumAboveTarget(let minimum, let target, let stage):
      "asks for level \(minimum), above the target \(target) of the stage \(stage)"
    case .otherDecision(let decision): "must begin with \(decision). as its decision does"
    case .reservedName(let name): "\(name) is the name of a figure"
    case .choiceWithoutOptions: "a choice needs options"
    case .badOption(let option):
      "the option \(CanonicalJSON.quoted(option)) is blank or not plain text"
    case .tableWithoutColumns: "a table needs columns"
    case .notForColumns(let key): "a column has no \(key)"
    case .notForKind(let key, let kind): "\(key) is not for a field of kind \(kind)"
    case .noFieldRequired(let level):
      "has fields but none with requiredAt \(level), so level \(level) could not be shown"
    case .goalNotNumber(let field):
      "meets names \(field), which is no number field of this question"
    case .goalNotChoice(let field):
      "meets names \(field), which is no choice field of this question"
    case .emptyRange: "min is above max"
    case .unknownField: "the playbook has no such field; it is kept and counts for nothing"
    case .wrongType(let expected, let found): "should be \(expected), is \(found)"
    case .optionNotOffered(let options): "should be one of \(options.joined(separator: ", "))"
    case .noSuchDate(let text): "\(CanonicalJSON.quoted(text)) is no date; write it as 2026-12-11"
    case .tooLong(let bytes): "is \(bytes) bytes long, at most \(Bounds.text) are kept"
    case .noSuchParticipant(let id): "there is no participant \(id)"
    case .noSuchRole(let role): "there is no role \(role) in the playbook"
    case .needsReason: "notApplicable needs a reason; until then it counts as no level"
    case .namedByGate:
      "a gate names this question, so it can't be notApplicable; it counts as no level"
    case .hiddenCharacters: "holds characters that can't be seen or that turn the text round"
    case .otherFile(let expected): "belongs in \(expected)"
    case .lookAlike(let other): "differs from \(other) only in upper and lower case"
    case .conflictCopy: "is a copy that a syncing service left; take it in with: pilotage merge"
    case .notNamedByID: "is not named by an id; nothing reads it"
    case .otherPlaybook(let named, let beside): "names \(named), but playbook.json is \(beside)"
    }
  }
}

extension FieldInputError {
  /// What is wrong and what to type instead, without a full stop.
  public var message: String {
    switch self {
    case .notANumber(let text): "\(CanonicalJSON.quoted(text)) is no number; type one such as 11.5"
    case .ambiguousNumber(let text):
      "\(CanonicalJSON.quoted(text)) can be read in two ways; type it without the comma, or with a point"
    case .noSuchDate(let text):
      "\(CanonicalJSON.quoted(text)) is no date; type one such as 2026-12-11"
    case .optionNotOffered(let text, let options):
      "\(CanonicalJSON.quoted(text)) is not offered; choose \(options.joined(separator: ", "))"
    case .tooLong(let bytes): "that is \(bytes) bytes of text; \(Bounds.text) is the most"
    case .notForText(let kind): "a \(kind.rawValue) can't be typed as one text"
    case .noSuchColumn(let column, let columns):
      "there is no column \(column); it has \(columns.joined(separator: ", "))"
    }
  }
}
