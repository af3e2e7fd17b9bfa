import JSON
import TerminalKit
import Workshop

/// A table of evidence: its rows, and typing in its cells.
extension Session {
  /// The rows of a table as the record holds them.
  package func rows(of field: FieldID, in question: QuestionID) -> [JSONObject] {
    (open?.state.answers[question]?.fields[field.text]?.array ?? []).map {
      $0.object ?? JSONObject()
    }
  }

  /// The selected table; `nil` where no table is selected.
  package var selectedTable: (question: QuestionID, field: Field)? {
    guard case .field(let id) = focus.item, let selected = selectedQuestion,
      let field = selected.field(id), field.entry == .rows
    else { return nil }
    return (selected.id, field)
  }

  /// Goes into a table; an empty one gets a first row.
  mutating func enterTable(_ field: Field, of id: QuestionID) -> [Effect] {
    let isEmpty = rows(of: field.id, in: id).isEmpty
    if isEmpty, isReadOnly() { return [] }
    place = .table
    focus.row = 0
    focus.column = 0
    return isEmpty ? addRow() : []
  }

  /// Types in the selected cell, or takes its next option.
  package mutating func typeInSelectedCell() -> [Effect] {
    guard let (id, field) = selectedTable else { return [] }
    return rows(of: field.id, in: id).isEmpty ? addRow() : typeInCell(id, field)
  }

  /// Adds a row below the selected one and types in its first cell.
  package mutating func addRow() -> [Effect] {
    guard let (id, field) = selectedTable, !isReadOnly() else { return [] }
    var rows = rows(of: field.id, in: id)
    let added = rows.isEmpty ? 0 : focus.row + 1
    rows.insert(JSONObject(), at: added)
    focus.row = added
    focus.column = 0
    let effects = save(rows, of: field.id, in: id)
    if effects.isEmpty { return [] }
    moveUnfinished(of: field.id, in: id) { $0 >= added ? $0 + 1 : $0 }
    return effects + typeInCell(id, field)
  }

  /// Deletes the selected row.
  package mutating func deleteRow() -> [Effect] {
    guard let (id, field) = selectedTable else { return [] }
    var rows = rows(of: field.id, in: id)
    let row = focus.row
    guard rows.indices.contains(row) else {
      refuse("There is no row yet: + adds one.")
      return []
    }
    if isReadOnly() { return [] }
    moveUnfinished(of: field.id, in: id) { $0 == row ? nil : $0 > row ? $0 - 1 : $0 }
    rows.remove(at: row)
    focus.row = max(0, min(row, rows.count - 1))
    say("Row deleted; u brings it back.")
    return save(rows, of: field.id, in: id)
  }

  /// Moves the selected row one up (−1) or down (1).
  package mutating func moveRow(by step: Int) -> [Effect] {
    guard let (id, field) = selectedTable else { return [] }
    var rows = rows(of: field.id, in: id)
    let row = focus.row
    let target = row + step
    guard rows.indices.contains(row), rows.indices.contains(target) else {
      refuse(target < row ? "This is the first row." : "This is the last row.")
      return []
    }
    if isReadOnly() { return [] }
    moveUnfinished(of: field.id, in: id) { $0 == row ? target : $0 == target ? row : $0 }
    rows.swapAt(row, target)
    focus.row = target
    return save(rows, of: field.id, in: id)
  }

  /// Moves to the next or previous cell and starts typing there; after the last cell comes a new
  /// row.
  mutating func typeInNextCell(_ id: QuestionID, _ field: FieldID, by step: Int) -> [Effect] {
    guard let (_, table) = selectedTable, table.id == field else { return [] }
    let last = table.columns.count - 1
    if step > 0, focus.column < last {
      focus.column += 1
    } else if step > 0 {
      if focus.row >= rows(of: field, in: id).count - 1 { return addRow() }
      focus.row += 1
      focus.column = 0
    } else if focus.column > 0 {
      focus.column -= 1
    } else if focus.row > 0 {
      focus.row -= 1
      focus.column = last
    } else {
      return []
    }
    return typeInCell(id, table)
  }

  private mutating func typeInCell(_ id: QuestionID, _ field: Field) -> [Effect] {
    let rows = rows(of: field.id, in: id)
    guard rows.indices.contains(focus.row), field.columns.indices.contains(focus.column),
      !isReadOnly()
    else { return [] }
    let column = field.columns[focus.column]
    if column.entry == .option {
      var rows = rows
      let value = rows[focus.row][column.id.text]?.string
      rows[focus.row][column.id.text] =
        ChoiceStep.next(value, by: 1, of: column.options).map(JSONValue.string)
      return save(rows, of: field.id, in: id)
    }
    beginTyping(
      .answer(id, .cell(field.id, row: focus.row, column: column.id)),
      text: column.typed(rows[focus.row][column.id.text]),
      isMultiline: column.kind.isMultiline)
    return []
  }

  private mutating func save(
    _ rows: [JSONObject], of field: FieldID, in id: QuestionID
  ) -> [Effect] {
    edit(id, [.field(field, rows.isEmpty ? nil : .array(rows.map(JSONValue.object)))])
  }

  /// Deletes the empty rows.
  package mutating func dropEmptyRows(of field: FieldID, in id: QuestionID) -> [Effect] {
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

  /// Moves unsaved texts with their rows: `moved` gives the new index of a row, or `nil` where the
  /// text goes too.
  mutating func moveUnfinished(
    of field: FieldID, in id: QuestionID, _ moved: (Int) -> Int?
  ) {
    let before = unfinished
    unfinished = [:]
    for (target, typing) in before {
      guard case .answer(id, .cell(field, let row, let column)) = target else {
        unfinished[target] = typing
        continue
      }
      guard let row = moved(row) else { continue }
      var typing = typing
      typing.target = .answer(id, .cell(field, row: row, column: column))
      unfinished[typing.target] = typing
    }
  }
}
