import Testing

/// Reads RFC 4180 strictly: CRLF at the end of every record, quotes doubled inside quotes, none
/// elsewhere.
enum CSVReader {
  struct Fault: Error {
    let message: String
    let place: Int
  }

  static func rows(_ text: String) throws -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var rows: [[String]] = []
    var row: [String] = []
    var place = 0
    while place < scalars.count {
      row.append(try cell(scalars, &place))
      guard place < scalars.count else { throw Fault(message: "no end of record", place: place) }
      if scalars[place] == "," {
        place += 1
      } else if scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" {
        place += 2
        rows.append(row)
        row = []
      } else {
        throw Fault(message: "neither comma nor CRLF", place: place)
      }
    }
    return rows
  }

  private static func cell(_ scalars: [UnicodeScalar], _ place: inout Int) throws -> String {
    var cell = String.UnicodeScalarView()
    guard place < scalars.count, scalars[place] == "\"" else {
      while place < scalars.count, !",\r\n".unicodeScalars.contains(scalars[place]) {
        if scalars[place] == "\"" { throw Fault(message: "a quote inside", place: place) }
        cell.append(scalars[place])
        place += 1
      }
      return String(cell)
    }
    place += 1
    while place < scalars.count {
      if scalars[place] == "\"" {
        place += 1
        guard place < scalars.count, scalars[place] == "\"" else { return String(cell) }
      }
      cell.append(scalars[place])
      place += 1
    }
    throw Fault(message: "no closing quote", place: place)
  }
}
