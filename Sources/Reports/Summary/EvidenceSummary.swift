import JSON
import Workshop

/// A field that the team filled in.
public struct EvidenceSummary: Equatable, Sendable {
  /// What a field holds.
  public enum Value: Equatable, Sendable {
    case text(String)
    case list([String])
    case table(columns: [String], rows: [[String]])
  }

  /// The label of the field.
  public let label: String
  /// What the team filled in.
  public let value: Value

  /// The fields of a question that are filled in, in the order of the playbook. A value of the
  /// wrong type is left out; it is among what is missing.
  static func all(_ question: Question, _ answer: Answer?) -> [EvidenceSummary] {
    guard let answer else { return [] }
    return question.fields.compactMap { field in
      value(field, answer.fields[field.id.text]).map {
        EvidenceSummary(label: field.label, value: $0)
      }
    }
  }

  private static func value(_ field: Field, _ value: JSONValue?) -> Value? {
    switch field.read(value) {
    case .list(let items):
      let items = items.filter { !$0.isBlank }
      return items.isEmpty ? nil : .list(items)
    case .table:
      let rows = (value?.array ?? []).map { row in
        field.columns.map { text($0, row.object?[$0.id.text]) }
      }.filter { row in row.contains { !$0.isBlank } }
      return rows.isEmpty ? nil : .table(columns: field.columns.map(\.label), rows: rows)
    default:
      let text = text(field, value)
      return text.isBlank ? nil : .text(text)
    }
  }

  private static func text(_ field: Field, _ value: JSONValue?) -> String {
    switch field.read(value) {
    case .text(let text): text
    case .number(let number): MissingWords.shown(number)
    case .date(let date): date.spoken
    case .impossible: value?.string ?? ""
    case .none, .list, .table, .wrongType: ""
    }
  }
}
