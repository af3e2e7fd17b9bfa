import Testing
import Workshop

@Suite struct CalendarDateTests {
  /// Every day of 1600 to 2400 against a count by hand, and every date beside them that is none.
  @Test func everyDayOfEightHundredYears() {
    // 1970-01-01 was a Thursday and is day 0; the count below passes it.
    var number = -135_140  // 1600-01-01, a Saturday.
    var weekday = 5
    for year in 1600...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length {
          let date = CalendarDate(dayNumber: number)
          let parts = date.parts
          check(parts.year == year && parts.month == month && parts.day == day, "\(date)")
          check(CalendarDate(year: year, month: month, day: day) == date, "\(date)")
          check(date.dayNumber == number && date.weekday == weekday, "\(date)")
          if day == 1 || day == length || year > 2020 && year < 2030 {
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            check(date.description == text, text)
            check(CalendarDate(text) == date, text)
          }
          number += 1
          weekday = (weekday + 1) % 7
        }
        for day in [-1, 0, length + 1, 32] {
          check(CalendarDate(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
        }
      }
      for month in [-1, 0, 13] {
        check(CalendarDate(year: year, month: month, day: 1) == nil, "\(year)-\(month)")
      }
    }
    check(number == 157_420, "\(number)")
  }

  @Test func knownDays() throws {
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("2000-03-01").dayNumber == 11_017)
    #expect(try date("2026-11-23").dayNumber == 20_780)
    #expect(try date("2026-11-23").weekday == 0)
    #expect(try date("2026-11-29").weekday == 6)
    #expect(try date("0001-01-01").weekday == 0)
  }

  @Test func theFirstAndTheLastDay() throws {
    let first = try date("0001-01-01")
    let last = try date("9999-12-31")
    #expect(CalendarDate(dayNumber: first.dayNumber - 1) == first)
    #expect(CalendarDate(dayNumber: last.dayNumber + 1) == last)
    #expect(CalendarDate(dayNumber: .min) == first && CalendarDate(dayNumber: .max) == last)
    #expect(first.description == "0001-01-01" && last.description == "9999-12-31")
    #expect(
      CalendarDate("0000-12-31") == nil && CalendarDate(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(arguments: [
    "", " ", "2026", "2026-11", "2026-1-5", "26-01-05", "20260105", "2026-01-05 ", " 2026-01-05",
    "2026/01/05", "2026-01-05T10:00:00Z", "2026-W01-1", "2026-02-29", "2100-02-29", "2026-00-10",
    "2026-13-01", "2026-04-31", "2026-01-00", "2026-01-32", "-026-01-05", "+026-01-05",
    "2026-01--5",
    "2026-0a-05", "２０２６-01-05", "2026‐01‐05", "2026-01-0５", "soon", "2026-01-05\u{0}",
    "2026-01-05\u{301}",
  ]) func noDate(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func daysAreAddedAndCounted() throws {
    let leap = try date("2028-02-28")
    #expect(leap.adding(days: 1).description == "2028-02-29")
    #expect(leap.adding(days: 2).description == "2028-03-01")
    #expect(try date("2028-01-01").adding(days: -1).description == "2027-12-31")
    #expect(try date("2028-03-01").days(since: leap) == 2)
    #expect(try leap.days(since: date("2028-03-01")) == -2)
    #expect(try leap < date("2028-02-29"))
  }

  @Test func aDateIsShownAsPeopleSayIt() throws {
    #expect(try date("2026-12-01").spoken == "1 Dec 2026")
    let months = try (1...12).map {
      try #require(CalendarDate(year: 2026, month: $0, day: 9)).spoken
    }
    #expect(
      months.map { String($0.dropFirst(2).prefix(3)) } == [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ])
  }
}
