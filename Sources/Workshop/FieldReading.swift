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
