import JSON
import Workshop

/// The check of a field's value: whether it counts, and if not, why (method, section 3.2).
public enum FieldCheck: Equatable, Sendable {
  /// The value counts.
  case filled
  /// There is no value that counts.
  case missing(Why)

  /// Why a field is not filled. Of several reasons the first in this order is reported.
  public enum Why: String, CaseIterable, Comparable, Sendable {
    /// A value of the wrong JSON type.
    case type
    /// No value, a blank one, a choice that is not offered, a date that does not exist.
    case empty
    /// A date after the day of scoring, where an event is asked for and not a plan.
    case future
    /// A date longer ago than evidence may be.
    case stale
    /// A number below `min` or above `max`, or one that is not finite.
    case range
    /// A number that does not reach the one it must reach, or where that one is missing.
    case short

    /// Whether the first reason is reported rather than the second.
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

  /// Whether the value counts.
  public var isFilled: Bool { self == .filled }

  /// Checks the value of `field` in `values` on a day of scoring. `fields` are all fields of the
  /// question: one of them may hold the number to be reached.
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

  /// Checks a value alone, without the number that it may have to reach.
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

  /// Checks a table: it needs a row, and every row needs its required columns filled and at least
  /// one.
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
    // The reason of a required cell says more than that a row is empty.
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
