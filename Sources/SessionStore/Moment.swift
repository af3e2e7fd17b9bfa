import Glibc

/// A point in time that no change of the clock moves.
package struct Moment {
  private let seconds: Double

  package init(secondsFromNow: Double) { seconds = Self.clock + secondsFromNow }

  package var secondsFromNow: Double { seconds - Self.clock }

  /// Just after the clock on the wall shows the next second.
  package static var nextSecond: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    // The clock that tells the seconds lags behind by some milliseconds.
    return Moment(secondsFromNow: 1.012 - Double(time.tv_nsec) / 1e9)
  }

  /// The earliest of several.
  package static func earliest(_ moments: [Moment?]) -> Moment? {
    moments.compactMap { $0 }.min { $0.seconds < $1.seconds }
  }

  /// How long to wait for the earliest of several; `nil`: for nothing.
  package static func wait(for moments: [Moment?]) -> Duration? {
    earliest(moments).map { .seconds(max(0, $0.secondsFromNow)) }
  }

  private static var clock: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
