import Testing
import Workshop

@Suite struct TimestampTests {
  @Test func knownMoments() throws {
    #expect(Timestamp("1970-01-01T00:00:00Z")?.seconds == 0)
    #expect(Timestamp("2001-09-09T01:46:40Z")?.seconds == 1_000_000_000)
    #expect(Timestamp("1969-12-31T23:59:59Z")?.seconds == -1)
    #expect(Timestamp(seconds: 0).description == "1970-01-01T00:00:00Z")
    #expect(Timestamp(seconds: -1).description == "1969-12-31T23:59:59Z")
  }

  @Test func everySecondOfADay() throws {
    let day = try date("2026-11-23")
    let midnight = day.dayNumber * 86_400
    for second in 0..<86_400 {
      let time = Timestamp(seconds: midnight + second)
      check(time.date == day, "\(second)")
      if second % 61 == 0 || second > 86_000 {
        let text = time.description
        check(text.hasPrefix("2026-11-23T") && Timestamp(text) == time, text)
      }
    }
    #expect(Timestamp(seconds: midnight - 1).date == day.adding(days: -1))
    #expect(Timestamp(seconds: midnight + 86_400).date == day.adding(days: 1))
  }

  @Test func everyDayOfFourYearsAtBothEnds() throws {
    let first = try date("2026-01-01")
    for days in 0..<1461 {
      let day = first.adding(days: days)
      for clock in ["00:00:00", "23:59:59"] {
        let time = Timestamp("\(day)T\(clock)Z")
        check(time?.date == day && time?.description == "\(day)T\(clock)Z", "\(day)T\(clock)Z")
      }
    }
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T10:12:00", "2026-11-23T10:12Z", "2026-11-23 10:12:00Z",
    "2026-11-23T10:12:00z", "2026-11-23t10:12:00Z", "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z",
    "2026-11-23T10:12:61Z", "2026-11-23T10:12:00.5Z", "2026-11-23T10:12:00+00:00",
    "2026-02-30T10:12:00Z",
    "2026-11-23T1:12:000Z", "2026-11-23T+1:12:00Z", "2026-11-23T-1:12:00Z", "2026-11-23T10:1²:0Z",
    "2026-11-23T10:12:0½", " 2026-11-23T10:12:00Z", "2026-11-23T10:12:00Z\n",
    "0000-01-01T00:00:00Z",
    "2026-11-23T10-12-00Z", "2026-11-23T²:²:²Z", "2026-11-23T10:12:00Z\u{301}",
  ]) func noMoment(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func earlierIsLess() throws {
    let first = try #require(Timestamp("2026-11-23T10:12:00Z"))
    let second = try #require(Timestamp("2026-11-23T10:12:01Z"))
    #expect(first < second && !(second < first) && !(first < first))
  }
}
