import TestSupport
import Testing
import Workshop

@testable import Session

@Suite("What is said and kept while a change goes to the disk")
struct SavingTests {
  private let time = ClockTime("10:42")

  private func session() throws -> Session {
    Session(
      on: OpenedFolder(
        path: "/workshops/small", state: try SmallWorkshop.state(), readOnly: nil, problems: [],
        day: SmallWorkshop.day))
  }

  /// Changes that are worth a word once they are saved, with what the disk makes of them.
  private static func changes() throws -> [(effect: Effect, saved: SavedChange, word: String)] {
    let id = try #require(Slug("a-9"))
    let (planned, parked) = (Action(text: "Ask"), Action(text: "Later", status: .parked))
    let checkpoint = KnownCheckpoint(id: id, name: "Now", taken: Timestamp(seconds: 0))
    return [
      (.addAction(planned), .action(id, planned), "Planned"),
      (.addAction(parked), .action(id, parked), "Parked"),
      (.takeCheckpoint(name: "Now"), .checkpoint(checkpoint), "Kept"),
    ]
  }

  @Test("“Planned”, “Parked” and “Kept” are said once it is on disk, and not before")
  func saidOnceSaved() throws {
    for (effect, saved, word) in try Self.changes() {
      var session = try session()
      #expect(session.withPending(effect) == [effect])
      #expect(session.notice == nil, "\(word)")
      #expect(session.saving == .saving)
      _ = session.update(.saved(saved, by: effect, at: time))
      #expect(session.notice?.kind == .done)
      #expect(session.notice?.text.hasPrefix(word + ".") == true)
      #expect(session.saving == .saved(time))
    }
  }

  @Test("Where it fails the change waits, Ctrl-S sends it again, and only then the word is said")
  func pending() throws {
    for (effect, saved, word) in try Self.changes() {
      var session = try session()
      _ = session.withPending(effect)
      _ = session.update(.saveFailed(effect, "the disk is full"))
      #expect(session.notice?.kind == .failed)
      #expect(session.notice?.text.contains(word) == false)
      #expect(session.saving == .failed("the disk is full", pending: [effect]))
      #expect(session.saveNow() == [effect])
      _ = session.update(.saved(saved, by: effect, at: time))
      #expect(session.notice?.text.hasPrefix(word + ".") == true)
      #expect(session.pending == nil)
    }
  }

  @Test("Changes that wait go before the next one, and “Saved” is said when all are on disk")
  func order() throws {
    var session = try session()
    let changes = try Self.changes()
    let (first, second) = (changes[0], changes[2])
    _ = session.withPending(first.effect)
    _ = session.update(.saveFailed(first.effect, "full"))
    #expect(session.withPending(second.effect) == [first.effect, second.effect])
    _ = session.update(.saveFailed(first.effect, "full"))
    _ = session.update(.saved(second.saved, by: second.effect, at: time))
    #expect(session.saving == .failed("full", pending: [first.effect]))
  }

  @Test("Of several changes to one answer the last comes last, as one effect")
  func merged() throws {
    let (one, other) = (
      try #require(QuestionID("goal.owner")), try #require(QuestionID("data.cost"))
    )
    #expect(
      Effect.merged([
        .answer(one, [.note("a")]), .answer(other, [.note("b")]), .answer(one, [.note("c")]),
      ]) == [.answer(one, [.note("a"), .note("c")]), .answer(other, [.note("b")])])
  }
}
