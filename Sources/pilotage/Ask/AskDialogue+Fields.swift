import JSON
import Reports
import Workshop

extension AskDialogue {
  /// Takes what is typed for a field.
  mutating func take(_ text: String, for field: Field) {
    switch field.entry {
    case .lines: collect(text)
    case .items: takeItem(text, of: field)
    case .rows: takeInTable(text, field)
    case .line, .option:
      guard let value = value(typed: text, for: field) else { return }
      if value != answer?.fields[field.id.text] { edit([.field(field.id, value)]) }
      sayWhatCounts(field)
      goOn()
    }
  }

  /// The value that a text is for a field or a column; `nil`: it is none, or was a command, and what
  /// follows from that has been said.
  mutating func value(typed text: String, for field: Field) -> JSONValue? {
    let typed = text.trimmed
    var text = text
    if field.kind.completesPeople {
      guard let name = person(text) else { return nil }
      text = name
    }
    if field.entry == .option, let number = Int(text.trimmed),
      field.options.indices.contains(number - 1)
    {
      return .string(field.options[number - 1])
    }
    do {
      let value = try field.value(typed: text, today: open.day)
      if field.kind.rewordsText, let kept = value?.string, kept != typed {
        say("Taken as \(kept).")
      }
      return value
    } catch {
      if !field.kind.takesAnyText, let (command, argument) = AskInput.bare(text) {
        perform(command, argument)
        return nil
      }
      say("\(field.label): \(error.message). Nothing is taken.")
      return nil
    }
  }

  /// A person's name: a participant's by number or by its beginning, or as it is typed.
  mutating func person(_ text: String) -> String? {
    let people = open.state.details.participantsInOrder.map(\.participant.name)
    guard let number = Int(text.trimmed) else {
      return OwnerInput.name(text, in: open.state.details)
    }
    guard people.indices.contains(number - 1) else {
      say(
        people.isEmpty
          ? "There are no participants: type the name. Nothing is taken."
          : "There is no number \(number): type 1 to \(people.count), or a name. Nothing is taken.")
      return nil
    }
    return people[number - 1]
  }

  /// Says why a value that was taken does not count as it is, if so.
  private mutating func sayWhatCounts(_ field: Field) {
    guard let missing = score.missing.first(where: { $0.field == field.id }), missing.why != .empty
    else { return }
    say(
      "Taken, but it does not count: "
        + MissingWords.phrase(missing, of: question, in: answer, on: open.day) + ".")
  }

  // MARK: - Lists

  func items(of field: Field) -> [String] {
    (answer?.fields[field.id.text]?.array ?? []).compactMap(\.string)
  }

  private mutating func takeItem(_ text: String, of field: Field) {
    guard case .none = field.read(answer?.fields[field.id.text]) else {
      if case .list = field.read(answer?.fields[field.id.text]) { return add(text, to: field) }
      say("What is in the file is not a list. Type .clear to take it away first.")
      return
    }
    add(text, to: field)
  }

  private mutating func add(_ text: String, to field: Field) {
    guard isShort(text) else { return }
    edit([.appendItem(field.id, text.trimmed)])
    say("Item \(items(of: field).count).")
  }

  /// Takes an item or a row away.
  mutating func delete(_ argument: String) {
    guard case .field(let id) = step, let field = question.field(id),
      field.entry == .items || field.entry == .rows
    else { return say("Only an item of a list or a row of a table can be deleted.") }
    let noun = field.entry == .items ? "item" : "row"
    var values = answer?.fields[id.text]?.array ?? []
    guard let number = Int(argument.trimmed), values.indices.contains(number - 1) else {
      say(
        values.isEmpty
          ? "There is no \(noun) yet."
          : "Which \(noun)? Type delete and a number from 1 to \(values.count).")
      return
    }
    values.remove(at: number - 1)
    edit([.field(id, values.isEmpty ? nil : .array(values))])
    say("\(noun == "item" ? "Item" : "Row") \(number) is deleted.")
    sayPrompt()
  }

  // MARK: - Texts of several lines

  /// Adds a line to the text being typed.
  mutating func collect(_ line: String) {
    let bytes = lines.reduce(line.utf8.count) { $0 + $1.utf8.count + 1 }
    guard bytes <= Bounds.text else {
      say("That is the most a text can hold: 64 KiB. This line is not taken.")
      return
    }
    if !isCollecting {
      isCollecting = true
      lines = []
    }
    lines.append(line)
  }

  /// Keeps the text of several lines that is being typed, if one is; whether what is asked for can
  /// be left.
  @discardableResult
  mutating func finishText() -> Bool {
    guard isCollecting else { return true }
    while lines.last?.isBlank == true { lines.removeLast() }
    let text = lines.joined(separator: "\n")
    isCollecting = false
    lines = []
    switch step {
    case .note:
      if text != answer?.note { edit([.note(text)]) }
      say("The note is kept.")
    case .field(let id):
      guard let field = question.field(id), let value = value(typed: text, for: field) else {
        return true
      }
      if value != answer?.fields[id.text] { edit([.field(id, value)]) }
      say("\(field.label) is kept.")
    case .cell(let id, let row, let column):
      guard let field = question.field(id), field.columns.indices.contains(column),
        let value = value(typed: text, for: field.columns[column])
      else { return true }
      put(value, in: field, row: row, column: column)
    default: break
    }
    return true
  }
}
