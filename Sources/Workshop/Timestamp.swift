/// A time in UTC, to the second: `2026-11-23T10:12:00Z`.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The time this many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// A time in the form `YYYY-MM-DDTHH:MM:SSZ` and no other.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CalendarDate(bytes.extracting(0..<10)),
      let hour = bytes.number(11..<13), let minute = bytes.number(14..<16),
      let second = bytes.number(17..<19), hour < 24, minute < 60, second < 61
    else { return nil }
    // A leap second is not in this count. It becomes the second before it, of the same day.
    self.init(
      seconds: date.dayNumber * 86_400 + hour * 3600 + minute * 60 + min(second, 59))
  }

  /// The UTC day.
  public var date: CalendarDate {
    CalendarDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
  }

  /// The time in the form that files hold.
  public var description: String {
    let clock = seconds - date.dayNumber * 86_400
    return "\(date)T" + CalendarDate.padded(clock / 3600, 2) + ":"
      + CalendarDate.padded(clock / 60 % 60, 2) + ":" + CalendarDate.padded(clock % 60, 2) + "Z"
  }

  /// Whether the first time is earlier.
  public static func < (first: Timestamp, second: Timestamp) -> Bool {
    first.seconds < second.seconds
  }
}
