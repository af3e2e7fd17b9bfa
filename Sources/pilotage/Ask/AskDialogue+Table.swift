import JSON
import Workshop

extension AskDialogue {
  func rows(of field: Field) -> [JSONObject] {
    (answer?.fields[field.id.text]?.array ?? []).map { $0.object ?? JSONObject() }
  }

  /// A row's number, or a command: nothing else can be typed at a table.
  mutating func takeInTable(_ text: String, _ field: Field) {
    guard let number = Int(text.trimmed) else { return performBare(text) }
    let count = rows(of: field).count
    guard (1...max(1, count)).contains(number), count > 0 else {
      say(count == 0 ? "There is no row yet: type add." : "There are rows 1 to \(count).")
      return
    }
    ask(.cell(field.id, row: number - 1, column: 0))
  }

  /// Begins a new row. It is there once something is typed in it.
  mutating func addRow() {
    guard let id = tableID, let field = question.field(id) else {
      return say("A row can be added to a table only.")
    }
    if case .wrongType = field.read(answer?.fields[id.text]) {
      return say("What is in the file is not a table. Type .clear to take it away first.")
    }
    ask(.cell(id, row: rows(of: field).count, column: 0))
  }

  private var tableID: FieldID? {
    switch step {
    case .field(let id): question.field(id)?.entry == .rows ? id : nil
    case .cell(let id, _, _): id
    default: nil
    }
  }

  mutating func takeCell(_ text: String, of field: Field, row: Int, column: Int) {
    guard field.columns.indices.contains(column) else { return finishRow(of: field.id) }
    let cell = field.columns[column]
    if cell.entry == .lines { return collect(text) }
    guard let value = value(typed: text, for: cell) else { return }
    put(value, in: field, row: row, column: column)
    goOn()
  }

  /// Puts a value into a cell, or takes it out; a new row begins with its first value.
  mutating func put(_ value: JSONValue?, in field: Field, row: Int, column: Int) {
    var rows = rows(of: field)
    guard field.columns.indices.contains(column), row <= rows.count else { return }
    if row == rows.count {
      guard value != nil else { return }
      rows.append(JSONObject())
    }
    let key = field.columns[column].id.text
    guard rows[row][key] != value else { return }
    rows[row][key] = value
    save(rows, of: field)
  }

  /// Leaves a row; one in which nothing stands goes.
  mutating func finishRow(of id: FieldID) {
    if let field = question.field(id) {
      let rows = rows(of: field)
      let kept = rows.filter { !$0.withoutEmptyMembers.isEmpty }
      if kept.count < rows.count { save(kept, of: field) }
    }
    ask(.field(id))
  }

  private mutating func save(_ rows: [JSONObject], of field: Field) {
    edit([.field(field.id, rows.isEmpty ? nil : .array(rows.map(JSONValue.object)))])
  }
}
