import Workshop

extension TypingTarget {
  /// The target as a text to keep with what was typed; `nil` for what is not kept by itself: the
  /// entries of a form are kept with their form, what is private not at all.
  public var key: String? {
    switch self {
    case .field(let question, let field): "field/\(question)/\(field)"
    case .cell(let question, let field, let row, let column):
      "cell/\(question)/\(field)/\(row)/\(column)"
    case .note(let question): "note/\(question)"
    case .reason(let question): "reason/\(question)"
    case .dissent(let question, let person): "dissent/\(question)/\(person)"
    case .parked: "parked"
    case .checkpointName: "checkpoint"
    case .detail, .query, .exportPath, .ballotComment, .action: nil
    }
  }

  /// Reads such a text; `nil` where it is not one.
  public init?(key: String) {
    for prompt in [TypingTarget.parked, .checkpointName] where key == prompt.key {
      self = prompt
      return
    }
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let question = QuestionID(parts[1]) else { return nil }
    switch (parts[0], parts.count) {
    case ("note", 2): self = .note(question)
    case ("reason", 2): self = .reason(question)
    case ("field", 3):
      guard let field = FieldID(parts[2]) else { return nil }
      self = .field(question, field)
    case ("dissent", 3):
      guard let person = Slug(parts[2]) else { return nil }
      self = .dissent(question, person)
    case ("cell", 5):
      guard let field = FieldID(parts[2]), let row = Int(parts[3]), let column = FieldID(parts[4])
      else { return nil }
      self = .cell(question, field, row: row, column: column)
    default: return nil
    }
  }
}
