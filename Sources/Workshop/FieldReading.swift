import JSON

/// What a field's value in a file turns out to be, read by the field's kind.
public enum FieldReading: Equatable, Sendable {
  /// Not there, or null.
  case none
  /// Text, long text, a person; also a choice that is offered.
  case text(String)
  case number(Double)
  case date(CalendarDate)
  case list([String])
  /// One entry a row: the row's cells by the order of the field's columns.
  case table([[FieldReading]])
  /// Of the wrong JSON type, itself or one item of it.
  case wrongType
  /// A choice that the playbook does not offer, or a date that does not exist; blank text is none
  /// of these.
  case impossible
}

extension Field {
  /// Reads a value as this field's kind says.
  public func read(_ value: JSONValue?) -> FieldReading {
    guard let value, value != .null else { return .none }
    switch kind {
    case .text, .longText, .person:
      guard case .string(let text) = value else { return .wrongType }
      return .text(text)
    case .choice:
      guard case .string(let text) = value else { return .wrongType }
      // Told apart by their scalars, as other programs that read these files do.
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

  /// What JSON a value of this kind is, for a message.
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
