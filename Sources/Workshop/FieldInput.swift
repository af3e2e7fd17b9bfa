import JSON

/// Why text typed for a field is refused.
public enum FieldInputError: Error, Equatable, Sendable {
  /// The text is no number.
  case notANumber(String)
  /// A comma before three digits may be a decimal comma or one between thousands.
  case ambiguousNumber(String)
  /// The text is no date, or no day of the calendar.
  case noSuchDate(String)
  /// The text is none of the choice's options.
  case optionNotOffered(String, options: [String])
  /// The text has more than `Bounds.text` bytes.
  case tooLong(bytes: Int)
  /// A field of this kind can't be typed as one text.
  case notForText(FieldKind)
  /// A row was typed with a column that the table does not have.
  case noSuchColumn(String, columns: [String])
}

/// Reading a choice as people type it.
enum OptionInput {
  /// The option that was typed, in any letter case.
  static func option(_ typed: String, of options: [String]) throws(FieldInputError) -> String {
    guard
      let option = options.first(where: { $0 == typed })
        ?? options.first(where: { $0.lowercased() == typed.lowercased() })
    else { throw .optionNotOffered(typed, options: options) }
    return option
  }
}

/// Reading a number as people type it.
enum NumberInput {
  /// The number that was typed, with a decimal point or comma. Two commas, or a comma and a point,
  /// are refused.
  static func number(_ typed: String) throws(FieldInputError) -> JSONValue {
    let commas = typed.count { $0 == "," }
    if isAmbiguous(typed) { throw .ambiguousNumber(typed) }
    let plain =
      commas == 1 && !typed.contains(".") ? String(typed.map { $0 == "," ? "." : $0 }) : typed
    guard plain.utf8.allSatisfy({ bytes.contains($0) }), let number = Double(plain),
      number.isFinite
    else { throw .notANumber(typed) }
    if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
      return .integer(integer)
    }
    return .number(number)
  }

  /// Whether a comma may stand between thousands: `4,000`, `-12,500`. In `0,125` and `1,5` it can
  /// only be a decimal comma.
  private static func isAmbiguous(_ typed: String) -> Bool {
    let parts = typed.drop { $0 == "+" || $0 == "-" }.split(
      separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].utf8.count == 3
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parts[0].contains { $0 != "0" }
  }

  private static let bytes = Set("0123456789+-.eE".utf8)
}
