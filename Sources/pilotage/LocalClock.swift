import Glibc
import Workshop

/// The clock of this machine. Everything that asks for the time asks here.
enum LocalClock {
  static var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// The local day.
  static var today: CalendarDate {
    let parts = local
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? now.date
  }

  /// The local time of day: `10:42`.
  static var clockText: String {
    let parts = local
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(parts.tm_hour) + ":" + two(parts.tm_min)
  }

  private static var local: tm {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }
}
