import Testing

@testable import Timing

@Suite struct MomentTests {
  @Test func millisecondsAreRoundedUp() {
    let start = Moment(nanoseconds: 5)
    #expect(start.milliseconds(until: start) == 0)
    #expect(start.milliseconds(until: Moment(nanoseconds: 4)) == 0)
    #expect(start.milliseconds(until: Moment(nanoseconds: 6)) == 1)
    #expect(start.milliseconds(until: start + .milliseconds(25)) == 25)
    #expect(start.milliseconds(until: start + .nanoseconds(25_000_001)) == 26)
  }

  @Test func extremesDoNotOverflow() {
    let start = Moment.now
    #expect(start.milliseconds(until: start + .seconds(Int64.max)) == Int32.max)
    #expect(start + .seconds(-5) == start)
  }

  @Test func timeDoesNotGoBack() {
    let start = Moment.now
    #expect(Moment.now >= start)
  }

  @Test func theEarliestIsWaitedFor() {
    let past = Moment(secondsFromNow: 0)
    let later = Moment(secondsFromNow: 100)
    #expect(Moment.earliest([nil, later, past]) == past)
    #expect(Moment.wait(for: [later, past]) == .zero)
    #expect(
      Moment.wait(for: [nil, later]).map { $0 > .seconds(90) && $0 <= .seconds(100) } == true)
    #expect(Moment.wait(for: [nil]) == nil)
  }

  @Test func theNextSecondIsAtMostASecondAway() {
    #expect((-0.1...1.012).contains(Moment.nextSecond.secondsFromNow))
  }
}
