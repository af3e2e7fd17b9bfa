import JSON
import TerminalKit
import Workshop

extension Session {
  /// Where somebody changed the rows of a table, the person stays in their own: the selection, the
  /// text being typed and those left unfinished go along with their rows. A row that was taken out
  /// elsewhere while something is typed in it stays until it is said what becomes of the text.
  package mutating func keepRows(from before: OpenWorkshop) {
    for table in tablesInUse {
      let old = Self.rows(of: table.field, in: before.state.answers[table.question])
      let new = rows(of: table.field, in: table.question)
      guard old != new else { continue }
      var indices = RowIndices(from: old, to: new)
      putBack(old, table, &indices)
      moveRows(table, indices)
    }
  }

  /// The tables in which the person is, or has text that is not saved.
  private var tablesInUse: Set<TableName> {
    var targets = Set(unfinished.keys)
    if let typing { targets.insert(typing.target) }
    var tables = Set(targets.compactMap(TableName.init))
    if place == .table, let (question, field) = selectedTable {
      tables.insert(TableName(question: question, field: field.id))
    }
    return tables
  }

  /// Puts the rows that are gone back where something is typed in them.
  private mutating func putBack(
    _ old: [JSONObject], _ table: TableName, _ indices: inout RowIndices
  ) {
    for row in old.indices where indices[row] == nil {
      let texts = unfinished.keys.filter {
        $0.isCell(of: table.field, in: table.question, row: row)
      }
      let isTyped =
        typing?.target.isCell(of: table.field, in: table.question, row: row) == true
      guard isTyped || !texts.isEmpty else { continue }
      var rows = rows(of: table.field, in: table.question)
      let index = min(row, rows.count)
      rows.insert(old[row], at: index)
      setRows(rows, table)
      indices.insert(row, at: index)
      if isTyped { typing?.hasLostItsRow = true }
      for target in texts { unfinished[target]?.hasLostItsRow = true }
    }
  }

  private mutating func moveRows(_ table: TableName, _ indices: RowIndices) {
    moveUnfinished(of: table.field, in: table.question) { indices[$0] ?? $0 }
    if case .answer(table.question, .cell(table.field, let row, let column))? = typing?.target {
      typing?.target = .answer(
        table.question, .cell(table.field, row: indices[row] ?? row, column: column))
    }
    if place == .table, let (question, field) = selectedTable, question == table.question,
      field.id == table.field
    {
      focus.row = indices[focus.row] ?? focus.row
    }
  }

  /// Sets the rows on the screen only.
  package mutating func setRows(_ rows: [JSONObject], _ table: TableName) {
    var answer = open?.state.answers[table.question] ?? Answer()
    answer.fields[table.field.text] =
      rows.isEmpty ? nil : .array(rows.map(JSONValue.object))
    open?.setAnswer(answer, to: table.question)
  }

  private static func rows(of field: FieldID, in answer: Answer?) -> [JSONObject] {
    (answer?.fields[field.text]?.array ?? []).map { $0.object ?? JSONObject() }
  }
}

/// A table of a question.
package struct TableName: Hashable {
  package let question: QuestionID
  package let field: FieldID

  package init(question: QuestionID, field: FieldID) {
    self.question = question
    self.field = field
  }

  /// The table of a cell; `nil` for other texts.
  package init?(_ target: TypingTarget) {
    guard case .answer(let question, .cell(let field, _, _)) = target else { return nil }
    self.init(question: question, field: field)
  }
}

/// Where each row of a table is after somebody changed it.
package struct RowIndices: Equatable {
  private var indices: [Int?]

  /// A row is where the same content stands, if anywhere; else, if no row was taken out, where it
  /// was, with other content. `nil`: it is gone.
  package init(from old: [JSONObject], to new: [JSONObject]) {
    indices = Array(repeating: nil, count: old.count)
    var free = Set(new.indices)
    for row in old.indices where new.indices.contains(row) && new[row] == old[row] {
      indices[row] = row
      free.remove(row)
    }
    for row in old.indices where indices[row] == nil {
      guard let found = free.sorted().first(where: { new[$0] == old[row] }) else { continue }
      indices[row] = found
      free.remove(found)
    }
    for row in old.indices where indices[row] == nil && new.count >= old.count {
      if free.remove(row) != nil { indices[row] = row }
    }
  }

  package subscript(row: Int) -> Int? { indices.indices.contains(row) ? indices[row] : nil }

  /// A row that was gone is at a place again, those from there on are one further down.
  package mutating func insert(_ row: Int, at index: Int) {
    indices = indices.map { $0.map { $0 >= index ? $0 + 1 : $0 } }
    indices[row] = index
  }
}
