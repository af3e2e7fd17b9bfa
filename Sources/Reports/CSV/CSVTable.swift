import JSON
import Workshop

/// One cell of a CSV file.
enum CSVCell {
  /// A text of the workshop or of its playbook.
  case text(String)
  /// A word of the program: an id, a status.
  case word(String)
  case integer(Int)
  /// Unrounded.
  case number(Double)
  case flag(Bool)
  case none

  init(_ value: Int?) { self = value.map(CSVCell.integer) ?? .none }
  init(_ value: Double?) { self = value.map(CSVCell.number) ?? .none }
  init(word: String?) { self = word.map(CSVCell.word) ?? .none }
}

/// A CSV file (RFC 4180): comma, CRLF, quotes where they are needed, one record a line.
///
/// Only this file makes texts safe: control characters are made visible, and a text that a
/// spreadsheet would read as a formula gets a `'` in front. Numbers stay numbers.
struct CSVTable {
  private(set) var text = ""

  init(columns: [String]) {
    add(columns.map(CSVCell.word))
  }

  mutating func add(_ cells: [CSVCell]) {
    text += cells.map(Self.field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let text): field(text)
    case .word(let word): word
    case .integer(let number): String(number)
    case .number(let number): String(decoding: CanonicalJSON.line(.number(number)), as: UTF8.self)
    case .flag(let flag): flag ? "true" : "false"
    case .none: ""
    }
  }

  private static func field(_ text: String) -> String {
    let visible = text.printable
    if isFormula(text) { return quoted("'" + visible) }
    let needsQuotes =
      visible.unicodeScalars.contains { special.contains($0) } || visible.first == " "
      || visible.last == " "
    return needsQuotes ? quoted(visible) : visible
  }

  /// Whether a spreadsheet may read a text as a formula, because of its first character or the
  /// first one after white space, which some drop.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    return text.unicodeScalars.first { !$0.properties.isWhitespace }
      .map { starts.contains($0) } ?? false
  }

  /// Goes by scalars: a quote and a combining mark after it are one character, but still a quote.
  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  private static let special: Set<UnicodeScalar> = [",", ";", "\"", "\r", "\n", "\t"]
  /// The last four are their wide forms.
  private static let starts: Set<UnicodeScalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
