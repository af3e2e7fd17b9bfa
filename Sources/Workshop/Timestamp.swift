/// A moment in UTC, to the second: `2026-11-23T10:12:00Z`.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// A moment in the form `YYYY-MM-DDTHH:MM:SSZ` and no other.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 20, text.hasSuffix("Z") else { return nil }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(parts[0]) else { return nil }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2]),
      hour < 24, minute < 60, second < 61
    else { return nil }
    // A leap second, which this count does not have, is the one before it: of the same day.
    self.init(
      seconds: date.dayNumber * 86_400 + hour * 3600 + minute * 60 + min(second, 59))
  }

  /// The UTC day.
  public var date: CalendarDate {
    CalendarDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
  }

  public var description: String {
    let clock = seconds - date.dayNumber * 86_400
    return "\(date)T" + CalendarDate.padded(clock / 3600, 2) + ":"
      + CalendarDate.padded(clock / 60 % 60, 2) + ":" + CalendarDate.padded(clock % 60, 2) + "Z"
  }

  public static func < (first: Timestamp, second: Timestamp) -> Bool {
    first.seconds < second.seconds
  }
}
