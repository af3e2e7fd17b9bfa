import JSON

/// Why text typed for a field can't be taken.
public enum FieldInputError: Error, Equatable, Sendable {
  case notANumber(String)
  /// A comma before three digits: a decimal one, or one between thousands.
  case ambiguousNumber(String)
  case noSuchDate(String)
  case optionNotOffered(String, options: [String])
  case tooLong(bytes: Int)
  case notForText(Field.Kind)
  case noSuchColumn(String, columns: [String])
}

extension Field {
  /// Makes a file's value of what a person typed; blank text is no value (`nil`). A list takes one
  /// item a line. With `today`, a date can be typed as one of a plan can: `+2w`, `fri`.
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
      // A comma is a decimal point to half of Europe; two of them, or with a point, is neither.
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

  /// Whether a number may have been meant with thousands: `4,000`, `-12,500`. `0,125` and `1,5` are
  /// decimals in any reading.
  private static func isAmbiguous(_ typed: String) -> Bool {
    let parts = typed.drop { $0 == "+" || $0 == "-" }.split(
      separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].utf8.count == 3
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parts[0].contains { $0 != "0" }
  }

  private static let numberBytes = Set("0123456789+-.eE".utf8)

  /// A value as a person types it: what `value(typed:)` would read back.
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
