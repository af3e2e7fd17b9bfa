import JSON

/// The kinds of a field's values: how a value is entered, worded, read and checked. Everything that
/// depends on the kind of a field asks here; a new kind is a case here and in the schema of
/// playbooks. The raw values are those of playbooks.
public enum FieldKind: String, CaseIterable, Sendable {
  /// Text of one line.
  case text
  /// Text of several lines.
  case longText
  /// A number.
  case number
  /// A day, as `YYYY-MM-DD`.
  case date
  /// The name of a person.
  case person
  /// One of the field's options.
  case choice
  /// A list of texts.
  case list
  /// Rows with a value for each of the field's columns.
  case table
}

// MARK: - How it is entered and worded

extension FieldKind {
  /// How a value is entered.
  public enum Entry: Sendable {
    /// Typed on one line.
    case line
    /// Typed on several lines.
    case lines
    /// Typed as items, one a line.
    case items
    /// Chosen from options.
    case option
    /// Entered row by row.
    case rows
  }

  /// How a value is entered.
  public var entry: Entry {
    switch self {
    case .text, .number, .date, .person: .line
    case .longText: .lines
    case .list: .items
    case .choice: .option
    case .table: .rows
    }
  }

  /// Whether it is typed in a field of several lines.
  public var isMultiline: Bool { entry == .lines || entry == .items }

  /// Whether any text is a value. If not, what is no value may be meant as a command.
  public var takesAnyText: Bool {
    switch self {
    case .text, .longText, .person, .list: true
    case .number, .date, .choice, .table: false
    }
  }

  /// Whether the participants' names are offered while it is typed.
  public var completesPeople: Bool { self == .person }

  /// Whether a column of a table can be of this kind.
  public var mayBeColumn: Bool { entry != .items && entry != .rows }

  /// Whether what is kept can be another text than what was typed, so that it is worth telling.
  public var rewordsText: Bool { self == .date || self == .person }

  /// What it is, in words: `a line of text`.
  public var words: String {
    switch self {
    case .text: "a line of text"
    case .longText: "text"
    case .number: "a number"
    case .date: "a date"
    case .person: "a person"
    case .choice: "a choice"
    case .list: "a list"
    case .table: "a table"
    }
  }

  /// What is to be typed for it, in words.
  public var wanted: String {
    switch self {
    case .longText: "text of one or more lines"
    case .date: DueInput.forms
    case .choice: "one of the choices"
    case .list: "a list, one item a line"
    case .text, .number, .person, .table: words
    }
  }

  /// How typing ends, told while it is typed.
  public var typingHint: String {
    switch entry {
    case .items: "One on each line; Tab when done."
    case .lines: "Tab or Esc when done."
    case .line, .option, .rows: "Enter keeps it."
    }
  }
}

extension Field {
  /// What stands where a value is missing; empty where nothing needs to.
  public var placeholder: String {
    switch kind {
    case .date: "____-__-__"
    case .choice: options.joined(separator: " / ")
    case .table: "no rows"
    case .number: "a number"
    case .person: "a name"
    case .text, .longText, .list: ""
    }
  }

  /// The type of a value of this kind, for a message about a file.
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

// MARK: - How it is read and checked

extension Field {
  /// A value from a file, read as this field's kind says.
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
    case .choice: return .string(try OptionInput.option(text.trimmed, of: options))
    case .number: return try NumberInput.number(text.trimmed)
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

  /// A value as a person types it, so that `value(typed:)` gives the value again; empty for a
  /// table.
  public func typed(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?: text
    case .integer?, .number?:
      value.map { String(decoding: CanonicalJSON.line($0), as: UTF8.self) } ?? ""
    case .array(let items)? where entry == .items:
      items.compactMap(\.string).joined(separator: "\n")
    default: ""
    }
  }

  /// How a value is entered.
  public var entry: FieldKind.Entry { kind.entry }
}
