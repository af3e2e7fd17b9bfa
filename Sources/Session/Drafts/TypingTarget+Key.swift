import Workshop

extension TypingTarget {
  /// The target as a key for its draft. `nil` where no draft is kept: entries of a form are kept
  /// with the form, private text is not kept at all.
  package var key: String? {
    switch self {
    case .answer(let question, let part):
      switch part {
      case .field(let field): "field/\(question)/\(field)"
      case .cell(let field, let row, let column): "cell/\(question)/\(field)/\(row)/\(column)"
      case .note: "note/\(question)"
      case .reason: "reason/\(question)"
      case .dissent(let person): "dissent/\(question)/\(person)"
      }
    case .prompt(.parked): "parked"
    case .prompt(.checkpointName): "checkpoint"
    case .prompt(.exportPath), .ballotComment, .details, .action: nil
    }
  }

  /// Reads a key; `nil` where it is not one.
  package init?(key: String) {
    for target in [TypingTarget.prompt(.parked), .prompt(.checkpointName)] where key == target.key {
      self = target
      return
    }
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let question = QuestionID(parts[1]),
      let part = AnswerPart(parts[0], parts.dropFirst(2))
    else { return nil }
    self = .answer(question, part)
  }
}

extension TypingTarget.AnswerPart {
  fileprivate init?(_ kind: Substring, _ rest: ArraySlice<Substring>) {
    let rest = Array(rest)
    switch (kind, rest.count) {
    case ("note", 0): self = .note
    case ("reason", 0): self = .reason
    case ("field", 1):
      guard let field = FieldID(rest[0]) else { return nil }
      self = .field(field)
    case ("dissent", 1):
      guard let person = Slug(rest[0]) else { return nil }
      self = .dissent(person)
    case ("cell", 3):
      guard let field = FieldID(rest[0]), let row = Int(rest[1]), let column = FieldID(rest[2])
      else { return nil }
      self = .cell(field, row: row, column: column)
    default: return nil
    }
  }
}
