import JSON

/// A mistake in a document that can be read all the same.
public struct Fault: Equatable, Sendable {
  /// Where in the document it is.
  public var path: JSONPath
  /// What is wrong.
  public var reason: Reason

  /// A fault at a path.
  public init(_ path: JSONPath, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What is wrong: facts, worded by `message`.
  public enum Reason: Equatable, Sendable {
    // Playbooks
    /// Too many or too few of something: levels, roles, questions.
    case count(of: String, expected: String, found: Int)
    /// An id that stands twice among its like.
    case notUnique(String)
    /// A text that is empty or only white space.
    case blank
    /// A weight that is not above 0, or minutes or days below 0.
    case notAboveZero
    /// A weight outside `Bounds.weights`.
    case weightOutOfBounds
    /// A question without a target level for a stage.
    case noTarget(stage: Slug)
    /// A stage that the playbook does not have.
    case noSuchStage(String)
    /// A gate that the playbook does not have.
    case noSuchGate(String)
    /// A question that the playbook does not have.
    case noSuchQuestion(String)
    /// A gate that asks for more than the target of a stage it belongs to.
    case minimumAboveTarget(minimum: Int, target: Int, stage: Slug)
    /// A question's id that does not begin with its decision's id.
    case otherDecision(String)
    /// An id that is the name of a figure, as `readiness` is.
    case reservedName(String)
    /// A choice field without options.
    case choiceWithoutOptions
    /// An option that is blank or holds control characters.
    case badOption(String)
    /// A table field without columns.
    case tableWithoutColumns
    /// A key that a column can't have.
    case notForColumns(String)
    /// A key that a field of this kind can't have.
    case notForKind(String, kind: String)
    /// A question with fields, none of which is required at a level that a target asks for.
    case noFieldRequired(level: Int)
    /// A `meets.target` that names no number field of the question.
    case goalNotNumber(String)
    /// A `meets.better` that names no choice field of the question.
    case goalNotChoice(String)
    /// A `min` above its `max`.
    case emptyRange
    // Workshops
    /// A value for a field that the playbook does not have.
    case unknownField
    /// A value of another JSON type than the field's.
    case wrongType(expected: String, found: String)
    /// A choice that is none of the options, which are named.
    case optionNotOffered([String])
    /// A date that is not in the calendar.
    case noSuchDate(String)
    /// A text of more than `Bounds.text` bytes.
    case tooLong(bytes: Int)
    /// A participant whom the workshop does not have.
    case noSuchParticipant(String)
    /// A role that the playbook does not have.
    case noSuchRole(String)
    /// "Not applicable" without a reason.
    case needsReason
    /// "Not applicable" for a question that a gate names.
    case namedByGate
    /// A name or title with characters that can't be seen or that turn the text round.
    case hiddenCharacters
    /// A record in a file of another name.
    case otherFile(expected: String)
    /// A file name that differs from a record's only in upper and lower case.
    case lookAlike(String)
    /// A copy that a syncing service left.
    case conflictCopy
    case notNamedByID
    /// The playbook that the workshop names and the one that is beside it, each with its version.
    case otherPlaybook(named: String, beside: String)
  }
}
