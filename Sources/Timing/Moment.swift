import Glibc

/// A point in time that no change of the clock moves, in nanoseconds.
public struct Moment: Comparable, Sendable {
  package var nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The time so many seconds from now.
  public init(secondsFromNow seconds: Double) { self = .now + .seconds(seconds) }

  /// The present time.
  package static var now: Moment {
    let time = clock(CLOCK_MONOTONIC)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// Just after the clock on the wall shows the next second.
  public static var nextSecond: Moment {
    // The clock that tells the seconds lags behind by some milliseconds.
    Moment(secondsFromNow: 1.012 - Double(clock(CLOCK_REALTIME).tv_nsec) / 1e9)
  }

  /// Seconds until it; negative once it has passed.
  public var secondsFromNow: Double { Double(nanoseconds - Self.now.nanoseconds) / 1e9 }

  /// The earliest of several.
  public static func earliest(_ moments: [Moment?]) -> Moment? { moments.compactMap(\.self).min() }

  /// How long to wait for the earliest of several; `nil`: for nothing.
  public static func wait(for moments: [Moment?]) -> Duration? {
    earliest(moments).map { .seconds(max(0, $0.secondsFromNow)) }
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The time after a duration. A negative one counts as 0, one above about 95 years as that much.
  package static func + (moment: Moment, duration: Duration) -> Moment {
    let (seconds, attoseconds) = duration.components
    let whole = min(max(seconds, 0), 3_000_000_000) * 1_000_000_000
    return Moment(nanoseconds: moment.nanoseconds + whole + max(attoseconds, 0) / 1_000_000_000)
  }

  /// The milliseconds until `later`, rounded up so that it has passed then; never negative.
  package func milliseconds(until later: Moment) -> Int32 {
    let left = later.nanoseconds - nanoseconds
    guard left > 0 else { return 0 }
    return Int32(clamping: (left + 999_999) / 1_000_000)
  }

  private static func clock(_ id: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(id, &time)
    return time
  }
}
