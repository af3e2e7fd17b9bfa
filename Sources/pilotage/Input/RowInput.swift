import JSON
import Workshop

/// A table's row as it is typed: `register:tool=OCR service,owner=Ana Ruiz`. A comma in a value is
/// written `\,`. `register=` empties the table.
struct RowInput {
  let edit: AnswerEdit

  init(_ text: String, of question: Question) throws(UsageFault) {
    guard let (name, sign, rest) = text.cut(at: ":", "=") else { throw .answer(.noRow(text)) }
    let field = try question.field(named: name.trimmed)
    guard field.entry == .rows else {
      throw .answer(.notForKind(option: "--row", field.id, field.kind))
    }
    if sign == "=" {
      guard rest.isBlank else { throw .answer(.noRow(text)) }
      edit = .field(field.id, nil)
      return
    }
    let row = try Self.row(Self.cells(rest), of: field)
    guard !row.isEmpty else { throw .answer(.emptyRow(field.id)) }
    edit = .appendRow(field.id, row)
  }

  private static func row(_ cells: [String], of field: Field) throws(UsageFault) -> JSONObject {
    var row = JSONObject()
    var seen: Set<FieldID> = []
    for cell in cells {
      guard let (name, _, value) = cell.cut(at: "=") else { throw .answer(.noCell(cell)) }
      guard let id = FieldID(name.trimmed),
        let column = field.columns.first(where: { $0.id == id })
      else {
        throw .unknown(.column, name.trimmed, among: field.columns.map(\.id.text))
      }
      guard seen.insert(id).inserted else { throw .answer(.cellTwice(id)) }
      row[id.text] = try column.checked(value)
    }
    return row
  }

  /// The texts between commas, `\,` being one within a text.
  static func cells(_ text: String) -> [String] {
    var cells = [String.UnicodeScalarView()]
    for scalar in text.unicodeScalars {
      let last = cells.count - 1
      if scalar != "," {
        cells[last].append(scalar)
      } else if cells[last].last == "\\" {
        cells[last].removeLast()
        cells[last].append(scalar)
      } else {
        cells.append(String.UnicodeScalarView())
      }
    }
    return cells.map(String.init)
  }
}
