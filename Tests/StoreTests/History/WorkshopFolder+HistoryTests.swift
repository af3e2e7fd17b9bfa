import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderHistoryTests {
  @Test func allWritersAreMergedByTime() throws {
    let scratch = try TemporaryFolder()
    let one = try scratch.workshop()
    let two = WorkshopFolder(one.path, writer: try #require(Slug("w-other")))
    let id = try question("a.q0")
    try one.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "1" }
    try two.updateAnswer(id, who: "Ben", now: .at(3)) { $0.note = "3" }
    try one.updateAnswer(try question("a.q1"), who: "Ana", now: .at(2)) { $0.note = "2" }
    try two.updateAnswer(id, who: "Ben", now: .at(4)) { $0.note = "4" }
    #expect(try one.history().map(\.time) == [1, 2, 3, 4].map(Timestamp.at))
    #expect(try one.history() == two.history())
    let own = try one.history(of: id)
    #expect(own.map(\.who) == ["Ana", "Ben", "Ben"])
    // Whole documents, each change beginning where the one before ended.
    #expect(own[0].before == nil)
    #expect(own[1].before == own[0].after && own[2].before == own[1].after)
    #expect(
      own[2].after
        == (try one.load(strict: true).state.answers[id]?.json(of: id))?.withoutEmptyMembers)
  }

  @Test func otherFilesAreNoHistories() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    #expect(try folder.history().isEmpty)
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let line = try text(folder.path + "/history/w-test.ndjson")
    for name in [
      "w-test.sync-conflict-20260818-173636-D4LGQYW.ndjson", "W.ndjson", ".x.ndjson", "x.json",
    ] {
      try put(line, folder.path + "/history/" + name)
    }
    #expect(try folder.history().count == 1)
  }

  @Test func aRevealIsInTheQuestionsHistory() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.reveal(id, who: "Ana", now: .at(1))
    #expect(try folder.history(of: id).map(\.path) == ["reveals/a.q0.json"])
  }
}
