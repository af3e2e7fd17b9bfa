import JSON
import Workshop

/// The values of fields as the dialogue says them.
enum AskValue {
  /// How much of a text is said unasked, in characters.
  private static let short = 240

  /// A value in one paragraph; `nil` where there is nothing.
  static func text(of field: Field, _ value: JSONValue?) -> String? {
    switch field.read(value) {
    case .none: return nil
    case .text(let text): return text.isBlank ? nil : text
    case .number, .impossible: return field.typed(value)
    case .date(let date): return date.description
    case .list(let items): return items.isEmpty ? nil : items.joined(separator: "; ")
    case .table(let rows):
      return rows.isEmpty ? nil : rows.count == 1 ? "1 row" : "\(rows.count) rows"
    case .wrongType: return "something that is not \(field.expectedType)"
    }
  }

  /// The beginning of a text, and how to hear the rest.
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > short, text.count > short else { return text }
    return "\(text.prefix(short))... (.show says all of it.)"
  }

  /// A row of a table: each filled cell behind its column's label.
  static func row(_ row: JSONObject, of field: Field) -> String {
    let cells = field.columns.compactMap { column in
      text(of: column, row[column.id.text]).map { "\(column.label): \($0)" }
    }
    return cells.isEmpty ? "empty" : cells.joined(separator: "; ")
  }
}
