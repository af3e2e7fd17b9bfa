import JSON
import TerminalKit
import Workshop

extension Session {
  /// Keeps the person in their row when somebody changes the rows of a table. The selection and
  /// unsaved texts move with their rows. A removed row in which something is typed is put back
  /// until the person decides about the text.
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

  /// The table that the person is in, and those with unsaved text.
  private var tablesInUse: Set<TableName> {
    var targets = Set(unfinished.keys)
    if let typing { targets.insert(typing.target) }
    var tables = Set(targets.compactMap(TableName.init))
    if place == .table, let (question, field) = selectedTable {
      tables.insert(TableName(question: question, field: field.id))
    }
    return tables
  }

  /// Puts removed rows back if they hold unsaved text.
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

  /// Sets the rows in memory, without saving them.
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

/// Which table: a field of a question.
package struct TableName: Hashable {
  /// The question that has the table.
  package let question: QuestionID
  /// The field that holds the rows.
  package let field: FieldID

  /// Names the table in a field of a question.
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

/// The new index of each row of a table after somebody changed it.
package struct RowIndices: Equatable {
  private var indices: [Int?]

  /// Matches rows by equal content. A row without a match keeps its index if no row was removed;
  /// otherwise it counts as gone.
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

  /// The new index of a row; `nil` where the row is gone.
  package subscript(row: Int) -> Int? { indices.indices.contains(row) ? indices[row] : nil }

  /// Gives a removed row an index again and shifts the rows from there on down by one.
  package mutating func insert(_ row: Int, at index: Int) {
    indices = indices.map { $0.map { $0 >= index ? $0 + 1 : $0 } }
    indices[row] = index
  }
}
