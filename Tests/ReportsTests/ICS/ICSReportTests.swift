import Reports
import TestSupport
import Testing
import Workshop

@Suite struct ICSReportTests {
  @Test func smallWorkshop() throws {
    Snapshot.expect(
      ICSReport.text(try SmallWorkshop.state()).replacing("\r\n", with: "\n"), is: "plan.ics")
  }

  private func events(_ state: WorkshopState) -> [String] {
    ICSReport.text(state).split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
  }

  /// Only what is still to be done, and has a day.
  @Test func onlyDatedOpenActions() throws {
    var state = try SmallWorkshop.state()
    state.actions = [:]
    for (index, status) in Action.Status.allCases.enumerated() {
      for due in [CalendarDate("2026-12-0\(index + 1)"), nil] {
        var action = Action(text: "x", status: status)
        action.due = due
        let id = try #require(Slug("a-\(status.rawValue)\(due == nil ? "" : "-dated")"))
        state.actions[id] = action
      }
    }
    #expect(
      events(state) == [
        "UID:a-open-dated-20261102T090000Z@pilotage", "UID:a-doing-dated-20261102T090000Z@pilotage",
      ])
  }

  /// What names an event stays when all that may change has changed.
  @Test func idsAreStableAndNameNobody() throws {
    let state = try SmallWorkshop.state()
    var changed = state
    changed.details.title = "Another title"
    changed.details.participants = [:]
    for id in changed.actions.keys {
      changed.actions[id]?.text = "Other words"
      changed.actions[id]?.owner = "Somebody else"
      changed.actions[id]?.updated = Timestamp(seconds: 1_800_000_000)
    }
    #expect(events(state).sorted() == events(changed).sorted())
    #expect(events(state).count == 2)
  }

  @Test func stampIsOfTheLastChange() throws {
    var state = try SmallWorkshop.state()
    let id = try #require(Slug("a-1"))
    #expect(ICSReport.text(state).contains("DTSTAMP:20261102T090000Z\r\n"))
    state.actions[id]?.created = Timestamp("2026-11-05T10:00:00Z")
    #expect(ICSReport.text(state).contains("DTSTAMP:20261105T100000Z\r\n"))
    state.actions[id]?.updated = Timestamp("2026-11-06T11:12:13Z")
    #expect(ICSReport.text(state).contains("DTSTAMP:20261106T111213Z\r\n"))
  }
}
