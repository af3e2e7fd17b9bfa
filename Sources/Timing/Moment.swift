import Glibc

/// A point in time on the monotonic clock. Setting the system clock does not affect it.
public struct Moment: Comparable, Sendable {
  /// Nanoseconds since an arbitrary start, such as the boot of the machine.
  package var nanoseconds: Int64

  /// The point so many nanoseconds after the clock's start.
  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The point so many seconds from now.
  public init(secondsFromNow seconds: Double) { self = .now + .seconds(seconds) }

  /// The present time.
  package static var now: Moment {
    let time = clock(CLOCK_MONOTONIC)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// Just after the wall clock shows the next second.
  public static var nextSecond: Moment {
    // The clock that programs read for whole seconds may lag by some milliseconds.
    Moment(secondsFromNow: 1.012 - Double(clock(CLOCK_REALTIME).tv_nsec) / 1e9)
  }

  /// Seconds until this point; negative once it has passed.
  public var secondsFromNow: Double { Double(nanoseconds - Self.now.nanoseconds) / 1e9 }

  /// The earliest of several points; `nil` where there is none.
  public static func earliest(_ moments: [Moment?]) -> Moment? { moments.compactMap(\.self).min() }

  /// How long to wait for the earliest of several points, at least 0; `nil`: there is none.
  public static func wait(for moments: [Moment?]) -> Duration? {
    earliest(moments).map { .seconds(max(0, $0.secondsFromNow)) }
  }

  /// Whether the first point comes before the second.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The point after a duration. A negative duration counts as 0, one above about 95 years as that
  /// long.
  package static func + (moment: Moment, duration: Duration) -> Moment {
    let (seconds, attoseconds) = duration.components
    let whole = min(max(seconds, 0), 3_000_000_000) * 1_000_000_000
    return Moment(nanoseconds: moment.nanoseconds + whole + max(attoseconds, 0) / 1_000_000_000)
  }

  /// The milliseconds until `later`, never negative; rounded up so that it has passed after the
  /// wait.
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
