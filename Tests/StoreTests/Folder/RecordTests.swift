import Testing
import Workshop

@testable import Store

@Suite struct RecordTests {
  @Test(arguments: [
    "workshop.json", "playbook.json", "room.json", "answers/data.audit.json",
    "ballots/ana-ruiz.json", "reveals/data.audit.json", "actions/a-7k2m9q.json",
    "checkpoints/2026-11-23-before.json",
  ])
  func aPathComesBack(path: String) throws {
    #expect(try #require(Record(path: path)).path == path)
  }

  @Test(arguments: [
    "", "/", "other.json", "answers", "answers/", "answers/x", "answers/x.json",
    "answers/../x.json",
    "../workshop.json", "/etc/x.json", "answers/a.b.json/c", "answers/a.b.c.json",
    "ballots/Ana.json", "ballots/é.json", "actions/a\u{0}.json", "actions/.json", "history/w.json",
    "answers//a.b.json", "./workshop.json", "actions/-a.json",
  ])
  func noOtherPathIsARecord(path: String) {
    #expect(Record(path: path) == nil)
  }

  @Test func onlyWhatTheTeamAgreedAndPlannedIsUndone() {
    let paths = [
      "workshop.json", "playbook.json", "room.json", "answers/a.b.json", "ballots/a.json",
      "reveals/a.b.json", "actions/a.json", "checkpoints/a.json",
    ]
    #expect(
      paths.filter { Record(path: $0)?.isUndoable == true }
        == ["workshop.json", "answers/a.b.json", "actions/a.json"])
  }
}
