import JSON

/// Something in a document that does not stop it from being read but is not as it should be.
public struct Fault: Equatable, Sendable {
  public var path: JSONPath
  public var reason: Reason

  public init(_ path: JSONPath, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public enum Reason: Equatable, Sendable {
    // Playbooks
    case count(of: String, expected: String, found: Int)
    case notUnique(String)
    case blank
    case notAboveZero
    case weightOutOfBounds
    case noTarget(stage: Slug)
    case noSuchStage(String)
    case noSuchGate(String)
    case noSuchQuestion(String)
    case minimumAboveTarget(minimum: Int, target: Int, stage: Slug)
    case otherDecision(String)
    case reservedName(String)
    case choiceWithoutOptions
    case badOption(String)
    case tableWithoutColumns
    case notForColumns(String)
    case notForKind(String, kind: String)
    case noFieldRequired(level: Int)
    case goalNotNumber(String)
    case goalNotChoice(String)
    case emptyRange
    // Workshops
    case unknownField
    case wrongType(expected: String, found: String)
    case optionNotOffered([String])
    case noSuchDate(String)
    case tooLong(bytes: Int)
    case noSuchParticipant(String)
    case noSuchRole(String)
    case needsReason
    case namedByGate
    case hiddenCharacters
    case otherFile(expected: String)
    case lookAlike(String)
    case conflictCopy
  }

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
    }
  }
}
