import JSON
import Workshop

/// Whether a field's value counts, and if not why (method, section 3.2).
public enum FieldCheck: Equatable, Sendable {
  case filled
  case missing(Why)

  /// Why a field is not filled; of several reasons the first in this order.
  public enum Why: String, CaseIterable, Comparable, Sendable {
    /// A value of the wrong JSON type.
    case type
    /// Nothing there, blank, a choice not offered, a date that does not exist.
    case empty
    /// A plan where an event is asked for.
    case future
    /// Evidence older than it may be.
    case stale
    /// Below the least or above the most that counts.
    case range
    /// Short of the number it must reach.
    case short

    public static func < (first: Why, second: Why) -> Bool { first.rank < second.rank }

    private var rank: Int {
      switch self {
      case .type: 0
      case .empty: 1
      case .future: 2
      case .stale: 3
      case .range: 4
      case .short: 5
      }
    }
  }

  public var isFilled: Bool { self == .filled }

  /// Checks the value of `field` in `values`, on a day of scoring. `fields` are those of the same
  /// question, for a number that must reach another.
  public static func check(
    _ field: Field, in values: JSONObject, fields: [Field], on day: CalendarDate
  ) -> FieldCheck {
    let reading = field.read(values[field.id.text])
    guard case .number(let number) = reading, let goal = field.meets else {
      return check(field, reading, on: day)
    }
    let plain = check(field, reading, on: day)
    guard plain == .filled else { return plain }
    return reaches(number, goal, in: values, fields: fields) ? .filled : .missing(.short)
  }

  /// Checks a reading by itself, without the number it may have to reach.
  static func check(_ field: Field, _ reading: FieldReading, on day: CalendarDate) -> FieldCheck {
    switch reading {
    case .wrongType: return .missing(.type)
    case .none, .impossible: return .missing(.empty)
    case .text(let text): return text.isBlank ? .missing(.empty) : .filled
    case .number(let number):
      guard number.isFinite, !Tolerance.isLess(number, field.min ?? -.infinity),
        !Tolerance.isLess(field.max ?? .infinity, number)
      else { return .missing(.range) }
      return .filled
    case .date(let date):
      if field.past, date > day { return .missing(.future) }
      if let days = field.maxAgeDays, day.days(since: date) > days { return .missing(.stale) }
      return .filled
    case .list(let items):
      return items.contains { !$0.isBlank } ? .filled : .missing(.empty)
    case .table(let rows): return check(rows, of: field, on: day)
    }
  }

  /// A table needs a row, and in every row each required column filled and at least one column.
  private static func check(
    _ rows: [[FieldReading]], of field: Field, on day: CalendarDate
  ) -> FieldCheck {
    guard !rows.isEmpty else { return .missing(.empty) }
    var worst: Why?
    var hasBareRow = false
    for row in rows {
      var anyFilled = false
      for (column, reading) in zip(field.columns, row) {
        switch check(column, reading, on: day) {
        case .filled: anyFilled = true
        case .missing(let why) where column.required: worst = worst.map { min($0, why) } ?? why
        case .missing: break
        }
      }
      if !anyFilled { hasBareRow = true }
    }
    // What is wrong with a required cell says more than that its row is bare.
    return (worst ?? (hasBareRow ? .empty : nil)).map(FieldCheck.missing) ?? .filled
  }

  private static func reaches(
    _ number: Double, _ goal: Field.Goal, in values: JSONObject, fields: [Field]
  ) -> Bool {
    guard let targetField = fields.first(where: { $0.id == goal.target }),
      case .number(let target) = targetField.read(values[goal.target.text]), target.isFinite
    else { return false }
    let lowerIsBetter =
      goal.better.map { better in
        values[better.text] == .string("lower")
      } ?? false
    return lowerIsBetter
      ? !Tolerance.isLess(target, number) : !Tolerance.isLess(number, target)
  }
}
