/// A day of the Gregorian calendar, from year 1 to 9999. It can't hold a day that does not exist.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// The day of a year, month (1 to 12) and day (from 1); `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// The date `dayNumber` days after 1970-01-01, clamped to the years 1 to 9999.
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, -719_162), 2_932_896)
  }

  /// A date in the form `YYYY-MM-DD` and no other.
  public init?(_ text: String) {
    self.init(text.utf8Span.span)
  }

  init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = bytes.number(0..<4), let month = bytes.number(5..<7),
      let day = bytes.number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1 to 12) and day (from 1).
  public var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The date in the form `YYYY-MM-DD`, as files hold it.
  public var description: String {
    let parts = parts
    return Self.padded(parts.year, 4) + "-" + Self.padded(parts.month, 2) + "-"
      + Self.padded(parts.day, 2)
  }

  /// The date for people: `11 Dec 2026`.
  public var spoken: String {
    let parts = parts
    return "\(parts.day) \(Self.monthNames[parts.month - 1]) \(parts.year)"
  }

  /// The date without its year: `11 Dec`.
  public var spokenShort: String {
    let parts = parts
    return "\(parts.day) \(Self.monthNames[parts.month - 1])"
  }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int { (((dayNumber + 3) % 7) + 7) % 7 }

  /// The date this many days later, or earlier for a negative number; clamped to the years 1 to
  /// 9999.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The days from `other` to this date, negative if this one is earlier.
  public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// Whether the first day is earlier.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    first.dayNumber < second.dayNumber
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days since 1970-01-01 (Howard Hinnant, days_from_civil).
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Span<UInt8> {
  /// The number whose ASCII digits stand at these indices; `nil` if anything else is among them.
  func number(_ indices: Range<Int>) -> Int? {
    var number = 0
    for index in indices {
      let byte = self[index]
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
