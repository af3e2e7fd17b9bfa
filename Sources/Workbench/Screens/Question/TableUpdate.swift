import JSON
import TerminalKit
import Workshop

extension Workbench {
  /// The rows of a table as they are in the file.
  func rows(of field: FieldID, in question: QuestionID) -> [JSONObject] {
    (open?.state.answers[question]?.fields[field.text]?.array ?? []).map {
      $0.object ?? JSONObject()
    }
  }

  /// The table one is in.
  var selectedTable: (question: QuestionID, field: Field)? {
    guard case .field(let id) = question.item, let selected = selectedQuestion,
      let field = selected.field(id), field.kind == .table
    else { return nil }
    return (selected.id, field)
  }

  /// Goes into a table; an empty one gets its first row to type in.
  mutating func enterTable(_ field: Field, of id: QuestionID) -> [Effect] {
    let isEmpty = rows(of: field.id, in: id).isEmpty
    if isEmpty, isReadOnly() { return [] }
    place = .table
    question.row = 0
    question.column = 0
    return isEmpty ? performInTable(.addRow) : []
  }

  mutating func performInTable(_ command: Command) -> [Effect] {
    guard let (id, field) = selectedTable else {
      place = .question
      return []
    }
    var rows = rows(of: field.id, in: id)
    let row = min(question.row, max(0, rows.count - 1))
    question.row = row
    switch command {
    case .back: place = .question
    case .up: question.row = max(0, row - 1)
    case .down: question.row = min(max(0, rows.count - 1), row + 1)
    case .first, .pageUp: question.row = 0
    case .last, .pageDown: question.row = max(0, rows.count - 1)
    case .left: question.column = max(0, question.column - 1)
    case .right: question.column = min(field.columns.count - 1, question.column + 1)
    case .enter:
      if rows.isEmpty { return performInTable(.addRow) }
      return typeInCell(id, field)
    case .addRow:
      if isReadOnly() { return [] }
      rows.insert(JSONObject(), at: rows.isEmpty ? 0 : row + 1)
      question.row = rows.isEmpty || rows.count == 1 ? 0 : row + 1
      question.column = 0
      let effects = save(rows, of: field.id, in: id)
      if effects.isEmpty { return [] }
      let added = question.row
      moveUnfinished(of: field.id, in: id) { $0 >= added ? $0 + 1 : $0 }
      return effects + typeInCell(id, field)
    case .deleteRow:
      guard rows.indices.contains(row) else {
        refuse("There is no row yet: + adds one.")
        return []
      }
      if isReadOnly() { return [] }
      moveUnfinished(of: field.id, in: id) { $0 == row ? nil : $0 > row ? $0 - 1 : $0 }
      rows.remove(at: row)
      question.row = max(0, min(row, rows.count - 1))
      say("Row deleted; u brings it back.")
      return save(rows, of: field.id, in: id)
    case .moveRowUp, .moveRowDown:
      let target = row + (command == .moveRowUp ? -1 : 1)
      guard rows.indices.contains(row), rows.indices.contains(target) else {
        refuse(target < row ? "This is the first row." : "This is the last row.")
        return []
      }
      if isReadOnly() { return [] }
      moveUnfinished(of: field.id, in: id) { $0 == row ? target : $0 == target ? row : $0 }
      rows.swapAt(row, target)
      question.row = target
      return save(rows, of: field.id, in: id)
    default:
      refuse("Esc leaves the table first.")
    }
    return []
  }

  /// Goes on to the next cell and types there; behind the last cell comes a new row.
  mutating func nextCell(_ id: QuestionID, _ field: FieldID, forward: Bool) -> [Effect] {
    guard let (_, table) = selectedTable, table.id == field else { return [] }
    let last = table.columns.count - 1
    if forward, question.column < last {
      question.column += 1
    } else if forward {
      if question.row >= rows(of: field, in: id).count - 1 { return performInTable(.addRow) }
      question.row += 1
      question.column = 0
    } else if question.column > 0 {
      question.column -= 1
    } else if question.row > 0 {
      question.row -= 1
      question.column = last
    } else {
      return []
    }
    return typeInCell(id, table)
  }

  private mutating func typeInCell(_ id: QuestionID, _ field: Field) -> [Effect] {
    let rows = rows(of: field.id, in: id)
    guard rows.indices.contains(question.row), field.columns.indices.contains(question.column)
    else { return [] }
    if let why = open?.readOnly {
      refuse(why)
      return []
    }
    let column = field.columns[question.column]
    if column.kind == .choice {
      var rows = rows
      let value = rows[question.row][column.id.text]?.string
      rows[question.row][column.id.text] =
        ChoiceStep.next(value, by: 1, of: column.options).map(JSONValue.string)
      return save(rows, of: field.id, in: id)
    }
    beginTyping(
      .cell(id, field.id, row: question.row, column: column.id),
      text: column.typed(rows[question.row][column.id.text]),
      isMultiline: column.kind == .longText)
    return []
  }

  private mutating func save(
    _ rows: [JSONObject], of field: FieldID, in id: QuestionID
  ) -> [Effect] {
    edit(id, [.field(field, rows.isEmpty ? nil : .array(rows.map(JSONValue.object)))])
  }

  /// Takes away the rows in which nothing was typed.
  mutating func dropEmptyRows(of field: FieldID, in id: QuestionID) -> [Effect] {
    guard open?.readOnly == nil else { return [] }
    let rows = rows(of: field, in: id)
    let kept = rows.indices.filter { index in
      !rows[index].withoutEmptyMembers.isEmpty
        || unfinished.keys.contains { $0.isCell(of: field, in: id, row: index) }
    }
    guard kept.count < rows.count else { return [] }
    moveUnfinished(of: field, in: id) { kept.firstIndex(of: $0) }
    return save(kept.map { rows[$0] }, of: field, in: id)
  }

  /// Texts that could not be taken go where their rows go; with the row (`nil`) goes the text.
  mutating func moveUnfinished(
    of field: FieldID, in id: QuestionID, _ moved: (Int) -> Int?
  ) {
    let before = unfinished
    unfinished = [:]
    for (target, typing) in before {
      guard case .cell(id, field, let row, let column) = target else {
        unfinished[target] = typing
        continue
      }
      guard let row = moved(row) else { continue }
      var typing = typing
      typing.target = .cell(id, field, row: row, column: column)
      unfinished[typing.target] = typing
    }
  }
}
