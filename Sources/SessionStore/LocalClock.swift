import Glibc
import Workshop

/// The clock of this machine, the only source of the time.
package enum LocalClock {
  /// The present moment, to the second.
  package static var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// The local day.
  package static var today: CalendarDate { day(local(now)) ?? now.date }

  /// The local time of day: `10:42`.
  package static var clockText: String { clock(local(now)) }

  /// A moment in local time: `2026-11-23 10:42`.
  package static func text(_ moment: Timestamp) -> String {
    let parts = local(moment)
    return "\(day(parts) ?? moment.date) \(clock(parts))"
  }

  private static func local(_ moment: Timestamp) -> tm {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }

  private static func day(_ parts: tm) -> CalendarDate? {
    CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static func clock(_ parts: tm) -> String {
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(parts.tm_hour) + ":" + two(parts.tm_min)
  }
}
