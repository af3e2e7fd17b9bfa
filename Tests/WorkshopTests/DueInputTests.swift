import Testing
import Workshop

struct DueInputTests {
  /// A Wednesday.
  private let today = CalendarDate("2026-11-25")

  @Test(arguments: [
    ("2026-12-11", "2026-12-11"), (" today ", "2026-11-25"), ("Tomorrow", "2026-11-26"),
    ("+0d", "2026-11-25"), ("+10d", "2026-12-05"), ("+2w", "2026-12-09"), ("+1m", "2026-12-25"),
    ("+14m", "2028-01-25"), ("thu", "2026-11-26"), ("fri", "2026-11-27"), ("tues", "2026-12-01"),
    // Today's weekday means the day in a week.
    ("wed", "2026-12-02"), ("Wednesday", "2026-12-02"),
  ])
  func readsWhatPeopleType(typed: String, expected: String) throws {
    #expect(DueInput.date(typed, today: try #require(today))?.description == expected)
  }

  @Test(arguments: [
    "", "+", "+w", "+2", "+2y", "-2w", "+-2w", "2w", "fr", "fridays", "2026-02-30", "11.12.2026",
    "+99999d", "next week",
  ])
  func refusesAllElse(typed: String) throws {
    #expect(DueInput.date(typed, today: try #require(today)) == nil)
  }

  @Test func aMonthLaterIsTheLastDayWhereThereIsNoSuchDay() throws {
    let day = try #require(CalendarDate("2027-01-31"))
    #expect(DueInput.date("+1m", today: day)?.description == "2027-02-28")
    #expect(DueInput.date("+3m", today: day)?.description == "2027-04-30")
    #expect(day.adding(months: 120_000).description.count == 10)
  }
}
