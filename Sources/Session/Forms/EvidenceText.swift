import JSON
import TerminalKit
import Workshop

/// Field values as text on one line.
package enum EvidenceText {
  /// A value on one line; a table as its number of rows and their first texts.
  package static func line(of field: Field, value: JSONValue?) -> String {
    switch field.read(value) {
    case .none: return ""
    case .text(let text): return text.printable
    case .number, .impossible: return field.typed(value).printable
    case .date(let date): return date.description
    case .list(let items): return items.map(\.printable).joined(separator: " · ")
    case .table(let rows):
      let names = rows.compactMap { row -> String? in
        for cell in row {
          if case .text(let text) = cell, !text.isBlank { return text.printable }
        }
        return nil
      }
      let count = rows.count == 1 ? "1 row" : "\(rows.count) rows"
      return rows.isEmpty ? "" : "\(count): \(names.joined(separator: " · "))"
    case .wrongType: return "(not \(field.expectedType))"
    }
  }

  /// A value in full, with every cell of a table.
  package static func all(of field: Field, value: JSONValue?) -> String {
    guard case .table = field.read(value) else { return line(of: field, value: value) }
    return (value?.array ?? []).map { row in
      field.columns.map { line(of: $0, value: row.object?[$0.id.text]) }
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }.joined(separator: " · ")
  }

  /// The target for a value, to stand beside it: `to reach 90`; empty where there is none.
  package static func goal(of field: Field, values: JSONObject?) -> String {
    guard let goal = field.meets, let target = values?[goal.target.text]?.number else { return "" }
    let text = String(decoding: CanonicalJSON.line(.number(target)), as: UTF8.self)
    let isLower = goal.better.flatMap { values?[$0.text]?.string } == "lower"
    return isLower ? "to come down to \(text)" : "to reach \(text)"
  }
}
