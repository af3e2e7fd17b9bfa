import JSON
import PlainText
import Session
import TerminalKit
import Workshop

/// The rows of a table, drawn below its field.
extension QuestionPane {
  mutating func addTable(_ field: Field) {
    let rows = session.rows(of: field.id, in: question.id)
    let isInTable = session.place == .table
    let columns = TableColumns.widths(of: field, rows: rows, room: width - 7)
    var heading = [Span("     ")]
    for (column, width) in zip(field.columns, columns) {
      let label = column.label.printable + (column.required ? "" : " (if any)")
      heading.append(Span(TextWidth.padded(label, to: width + 1), Style(.muted, .underline)))
    }
    lines.append(Line(spans: heading, isSelected: true))
    for (index, row) in rows.enumerated() {
      let isHere = isInTable && index == session.focus.row
      var line = Line(
        spans: [Span(isHere ? "   ▶ " : "     ", .accent)],
        target: .cell(row: index, column: 0), isSelected: isHere)
      var x = 5
      for (number, (column, width)) in zip(field.columns, columns).enumerated() {
        let isCell = isHere && number == session.focus.column
        let text = EvidenceText.line(of: column, value: row[column.id.text])
        let target = TypingTarget.answer(
          question.id, .cell(field.id, row: index, column: column.id))
        if isCell {
          line.selectedCell = x..<(x + width)
          if let typing = session.typing, typing.target == target {
            line.editor = (x, 1, width)
          }
        }
        if let left = session.unfinished[target] {
          line.spans.append(
            Span(TextWidth.padded(left.editor.text.printable, to: width + 1), .error))
        } else if text.isEmpty {
          line.spans.append(
            Span(
              TextWidth.padded(column.required ? "○" : "", to: width + 1),
              column.required ? .warning : .empty))
        } else {
          line.spans.append(
            Span(
              TextWidth.padded(TextWidth.truncated(text, to: width), to: width + 1),
              isHere ? Style(.field) : .text))
        }
        x += width + 1
      }
      lines.append(line)
    }
  }
}

/// The widths of a table's columns.
enum TableColumns {
  /// The least width for typing, where there is room.
  private static let comfortable = 18

  /// Shares spare width among narrow columns, so that typed text is visible.
  private static func roomToType(_ widths: [Int], spare: Int) -> [Int] {
    var widths = widths
    var spare = spare
    while spare > 0, let narrowest = widths.indices.min(by: { widths[$0] < widths[$1] }),
      widths[narrowest] < comfortable
    {
      widths[narrowest] += 1
      spare -= 1
    }
    return widths
  }

  static func widths(of field: Field, rows: [JSONObject], room: Int) -> [Int] {
    let count = field.columns.count
    guard count > 0 else { return [] }
    let wanted = field.columns.map { column in
      let cells = rows.map {
        TextWidth.width(EvidenceText.line(of: column, value: $0[column.id.text]))
      }
      let label = TextWidth.width(column.label) + (column.required ? 0 : 9)
      return max(label, cells.max() ?? 0, 6)
    }
    let available = max(count * 4, room - count)
    let spare = available - wanted.reduce(0, +)
    if spare >= 0 { return roomToType(wanted, spare: spare) }
    // Narrow columns get the width they want; the others share the rest.
    var widths = wanted
    var order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
    var left = available
    while let index = order.first {
      let share = left / order.count
      widths[index] = min(wanted[index], share)
      left -= widths[index]
      order.removeFirst()
    }
    return widths
  }
}
