import Testing

/// Reads RFC 4180 strictly: CRLF at the end of every record, quotes doubled inside quotes, none
/// elsewhere.
enum CSVReader {
  struct Fault: Error {
    let message: String
    let index: Int
  }

  static func rows(_ text: String) throws -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var rows: [[String]] = []
    var row: [String] = []
    var index = 0
    while index < scalars.count {
      row.append(try cell(scalars, &index))
      guard index < scalars.count else { throw Fault(message: "no end of record", index: index) }
      if scalars[index] == "," {
        index += 1
      } else if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        index += 2
        rows.append(row)
        row = []
      } else {
        throw Fault(message: "neither comma nor CRLF", index: index)
      }
    }
    return rows
  }

  private static func cell(_ scalars: [UnicodeScalar], _ index: inout Int) throws -> String {
    var cell = String.UnicodeScalarView()
    guard index < scalars.count, scalars[index] == "\"" else {
      while index < scalars.count, !",\r\n".unicodeScalars.contains(scalars[index]) {
        if scalars[index] == "\"" { throw Fault(message: "a quote inside", index: index) }
        cell.append(scalars[index])
        index += 1
      }
      return String(cell)
    }
    index += 1
    while index < scalars.count {
      if scalars[index] == "\"" {
        index += 1
        guard index < scalars.count, scalars[index] == "\"" else { return String(cell) }
      }
      cell.append(scalars[index])
      index += 1
    }
    throw Fault(message: "no closing quote", index: index)
  }
}
