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
  case notForText(Field.Kind)
  /// A row was typed with a column that the table does not have.
  case noSuchColumn(String, columns: [String])

  /// What is wrong and what to type instead: a sentence without a full stop.
  public var message: String {
    switch self {
    case .notANumber(let text): "\(CanonicalJSON.quoted(text)) is no number; type one such as 11.5"
    case .ambiguousNumber(let text):
      "\(CanonicalJSON.quoted(text)) can be read in two ways; type it without the comma, or with a point"
    case .noSuchDate(let text):
      "\(CanonicalJSON.quoted(text)) is no date; type one such as 2026-12-11"
    case .optionNotOffered(let text, let options):
      "\(CanonicalJSON.quoted(text)) is not offered; choose \(options.joined(separator: ", "))"
    case .tooLong(let bytes): "that is \(bytes) bytes of text; \(Bounds.text) is the most"
    case .notForText(let kind): "a \(kind.rawValue) can't be typed as one text"
    case .noSuchColumn(let column, let columns):
      "there is no column \(column); it has \(columns.joined(separator: ", "))"
    }
  }
}

extension Field {
  /// The value for the file of what a person typed; `nil` for blank text.
  ///
  /// A list has one item on each line. With `today`, a date can be typed in the forms of
  /// `DueInput`: `+2w`, `fri`.
  public func value(
    typed text: String, today: CalendarDate? = nil
  ) throws(FieldInputError) -> JSONValue? {
    guard text.utf8.count <= Bounds.text else { throw .tooLong(bytes: text.utf8.count) }
    guard !text.isBlank else { return nil }
    switch kind {
    case .text, .person: return .string(text.trimmed)
    case .longText: return .string(text)
    case .choice:
      let typed = text.trimmed
      guard
        let option = options.first(where: { $0 == typed })
          ?? options.first(where: { $0.lowercased() == typed.lowercased() })
      else { throw .optionNotOffered(typed, options: options) }
      return .string(option)
    case .number:
      let typed = text.trimmed
      // Half of Europe writes a decimal comma. Two commas, or a comma and a point, are refused.
      let commas = typed.count { $0 == "," }
      if Self.isAmbiguous(typed) { throw .ambiguousNumber(typed) }
      let plain =
        commas == 1 && !typed.contains(".") ? String(typed.map { $0 == "," ? "." : $0 }) : typed
      guard plain.utf8.allSatisfy({ Self.numberBytes.contains($0) }), let number = Double(plain),
        number.isFinite
      else { throw .notANumber(typed) }
      if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
        return .integer(integer)
      }
      return .number(number)
    case .date:
      guard
        let date = today.map({ DueInput.date(text, today: $0) }) ?? CalendarDate(text.trimmed)
      else { throw .noSuchDate(text.trimmed) }
      return .string(date.description)
    case .list:
      let items = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      return items.isEmpty ? nil : JSONValue(items)
    case .table: throw .notForText(kind)
    }
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

  private static let numberBytes = Set("0123456789+-.eE".utf8)

  /// A value as a person types it, so that `value(typed:)` gives the value again; empty for a
  /// table.
  public func typed(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?: text
    case .integer?, .number?:
      value.map { String(decoding: CanonicalJSON.line($0), as: UTF8.self) } ?? ""
    case .array(let items)? where kind == .list: items.compactMap(\.string).joined(separator: "\n")
    default: ""
    }
  }
}
