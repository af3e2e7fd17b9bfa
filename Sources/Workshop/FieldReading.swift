import JSON

/// A field's value from a file, read as the field's kind says.
public enum FieldReading: Equatable, Sendable {
  /// No value, or null.
  case none
  /// A text, long text, person or offered choice; also a blank choice or date.
  case text(String)
  /// A number, which may be out of the field's range.
  case number(Double)
  /// A day of the calendar.
  case date(CalendarDate)
  /// The items of a list.
  case list([String])
  /// The rows of a table, each with its cells in the order of the field's columns.
  case table([[FieldReading]])
  /// A value of the wrong JSON type, or a list or table with one such item.
  case wrongType
  /// A choice that the playbook does not offer, or a date that does not exist.
  case impossible
}

extension Field {
  /// A value, read as this field's kind says.
  public func read(_ value: JSONValue?) -> FieldReading {
    guard let value, value != .null else { return .none }
    switch kind {
    case .text, .longText, .person:
      guard case .string(let text) = value else { return .wrongType }
      return .text(text)
    case .choice:
      guard case .string(let text) = value else { return .wrongType }
      // Compared by scalars, as other programs that read these files do: Swift's own comparison
      // takes two spellings of é for the same.
      let isOffered = options.contains { $0.unicodeScalars.elementsEqual(text.unicodeScalars) }
      return text.isBlank || isOffered ? .text(text) : .impossible
    case .number:
      guard let number = value.number else { return .wrongType }
      return .number(number)
    case .date:
      guard case .string(let text) = value else { return .wrongType }
      if text.isBlank { return .text(text) }
      return CalendarDate(text).map(FieldReading.date) ?? .impossible
    case .list:
      guard case .array(let items) = value else { return .wrongType }
      let texts = items.compactMap(\.string)
      return texts.count == items.count ? .list(texts) : .wrongType
    case .table:
      guard case .array(let rows) = value else { return .wrongType }
      var table: [[FieldReading]] = []
      for row in rows {
        guard case .object(let cells) = row else { return .wrongType }
        table.append(columns.map { $0.read(cells[$0.id.text]) })
      }
      return .table(table)
    }
  }

  /// The JSON type of a value of this kind, for a message.
  public var expectedType: String {
    switch kind {
    case .text, .longText, .person: "text"
    case .choice: "one of \(options.joined(separator: ", "))"
    case .number: "a number"
    case .date: "a date such as 2026-12-11"
    case .list: "a list of text"
    case .table: "a list of rows"
    }
  }
}
