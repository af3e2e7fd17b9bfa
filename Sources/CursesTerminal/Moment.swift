import Glibc

/// A time of the monotonic clock, in nanoseconds.
struct Moment: Comparable, Sendable {
  var nanoseconds: Int64

  /// The present time.
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  static func < (left: Moment, right: Moment) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The time after a duration. A negative one counts as 0, one above about 95 years as that much.
  static func + (moment: Moment, duration: Duration) -> Moment {
    let (seconds, attoseconds) = duration.components
    let whole = min(max(seconds, 0), 3_000_000_000) * 1_000_000_000
    return Moment(nanoseconds: moment.nanoseconds + whole + max(attoseconds, 0) / 1_000_000_000)
  }

  /// The milliseconds until `later`, rounded up so that it has passed then; never negative.
  func milliseconds(until later: Moment) -> Int32 {
    let left = later.nanoseconds - nanoseconds
    guard left > 0 else { return 0 }
    return Int32(clamping: (left + 999_999) / 1_000_000)
  }
}
