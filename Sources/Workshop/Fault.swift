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
    case notNamedByID
    /// The playbook that the workshop names and the one that is beside it, each with its version.
    case otherPlaybook(named: String, beside: String)
  }
}
