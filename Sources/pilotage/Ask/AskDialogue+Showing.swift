import Workshop

/// What is said of what is there.
extension AskDialogue {
  /// All that is answered.
  mutating func sayAnswer() {
    for field in question.fields {
      let value = answer?.fields[field.id.text]
      if field.entry == .rows {
        sayRows(of: field)
      } else if let text = AskValue.text(of: field, value) {
        say("\(field.label): \(text)")
      }
    }
    if let note = answer?.note, !note.isBlank { say("Note: \(note)") }
    for (person, why) in (answer?.dissent ?? [:]).sorted(by: { $0.key < $1.key }) {
      say("\(open.state.details.name(of: person)) sees it differently: \(why)")
    }
  }

  mutating func sayRows(of field: Field) {
    let rows = rows(of: field)
    if step == .reading, !rows.isEmpty { say("\(field.label):") }
    for (index, row) in rows.enumerated() {
      say(AskValue.row(row, of: field), lead: "\(index + 1). ")
    }
  }

  mutating func show() {
    guard step != .end else { return }
    let before = step
    if step == .level || step == .dissent {
      step = .reading
      sayAnswer()
      step = before
    } else {
      say(currentText.isBlank ? "There is nothing yet." : currentText)
    }
  }

  /// All of what is there for what is asked.
  var currentText: String {
    switch step {
    case .field(let id):
      guard let field = question.field(id) else { return "" }
      if field.entry == .rows {
        return rows(of: field).map { AskValue.row($0, of: field) }.joined(separator: "\n")
      }
      return AskValue.text(of: field, answer?.fields[id.text]) ?? ""
    case .cell(let id, let row, let column):
      guard let field = question.field(id), field.columns.indices.contains(column),
        rows(of: field).indices.contains(row)
      else { return "" }
      let cell = field.columns[column]
      return AskValue.text(of: cell, rows(of: field)[row][cell.id.text]) ?? ""
    case .note: return answer?.note ?? ""
    case .reason: return answer?.reason ?? ""
    case .dissentReason(let person): return answer?.dissent[person] ?? ""
    case .owner, .due: return plan?.action.text ?? ""
    case .level, .dissent, .reading, .end: return ""
    }
  }

  /// Whether any text may be typed now.
  var takesText: Bool {
    switch step {
    case .reason, .note, .dissentReason, .owner: true
    case .field(let id): question.field(id)?.kind.takesAnyText ?? false
    case .cell(let id, _, let column):
      question.field(id).map {
        $0.columns.indices.contains(column) && $0.columns[column].kind.takesAnyText
      } ?? false
    case .level, .dissent, .due, .reading, .end: false
    }
  }

  var takesSeveralLines: Bool {
    switch step {
    case .note: true
    case .field(let id): question.field(id)?.entry == .lines
    case .cell(let id, _, let column):
      question.field(id).map {
        $0.columns.indices.contains(column) && $0.columns[column].entry == .lines
      } ?? false
    case .level, .reason, .dissent, .dissentReason, .owner, .due, .reading, .end: false
    }
  }

  mutating func sayHelp() {
    if isCollecting {
      say("You are typing a text. A full stop alone ends it; .clear throws it away.")
    } else {
      sayPrompt()
    }
    say("Besides answering you can type, each with a dot before it:", apart: true)
    for command in AskWord.allCases { say(command.help, lead: ".\(command.rawValue) ") }
    say(
      "The rest is done by commands, with \(ShellWord.quoted(open.path)) in the place of DIR:",
      apart: true)
    for command in AskWords.commands { say("pilotage \(command.verb) DIR \(command.does)") }
  }
}
