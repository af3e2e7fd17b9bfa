import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderUndoTests {
  @Test func aChangeIsTakenBackByteForByte() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    var states = [contents(folder.path)]
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "n" }
    states.append(contents(folder.path))
    try folder.updateAnswer(id, who: "Ana", now: .at(2)) { $0.level = .level(.defined) }
    states.append(contents(folder.path))
    try folder.updateDetails(who: "Ana", now: .at(3)) { $0.title = "Other" }
    states.append(contents(folder.path))
    for state in states.dropLast().reversed() {
      // Each time from the disk, as after a restart.
      let again = WorkshopFolder(folder.path, writer: .writer)
      let next = try again.nextUndo()
      #expect(try again.undo(who: "Ana", now: .at(4)) == next)
      #expect(contents(folder.path) == state)
    }
    #expect(try folder.nextUndo() == nil)
    #expect(try folder.undo(who: "Ana", now: .at(5)) == nil)
    for state in states.dropFirst() {
      let next = try folder.nextRedo()
      #expect(try folder.redo(who: "Ana", now: .at(6)) == next)
      #expect(contents(folder.path) == state)
    }
    #expect(try folder.nextRedo() == nil)
    #expect(try folder.redo(who: "Ana", now: .at(7)) == nil)
  }

  @Test func changesOfOthersAreNotUndone() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let other = WorkshopFolder(folder.path, writer: try #require(Slug("w-other")))
    let id = try question("a.q0")
    try other.updateAnswer(id, who: "Ben", now: .at(1)) { $0.note = "n" }
    #expect(try folder.undo(who: "Ana", now: .at(2)) == nil)
    try folder.updateAnswer(id, who: "Ana", now: .at(3)) { $0.note = "mine" }
    try other.updateAnswer(id, who: "Ben", now: .at(4)) { $0.note = "theirs" }
    let before = contents(folder.path)
    #expect(
      failure { try folder.undo(who: "Ana", now: .at(5)) }
        == .changedSince(path: folder.path + "/answers/a.q0.json"))
    #expect(contents(folder.path) == before)
    // Once they undid theirs, ours can be undone.
    try other.undo(who: "Ben", now: .at(6))
    #expect(try folder.undo(who: "Ana", now: .at(7))?.who == "Ana")
    #expect(try folder.load(strict: true).state.answers[id]?.note == "n")
  }

  @Test func aNewChangeEndsRedoing() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateAnswer(id, who: "Ana", now: .at(1)) { $0.note = "1" }
    try folder.undo(who: "Ana", now: .at(2))
    try folder.updateAnswer(id, who: "Ana", now: .at(3)) { $0.note = "2" }
    #expect(try folder.redo(who: "Ana", now: .at(4)) == nil)
    #expect(try folder.load(strict: true).state.answers[id]?.note == "2")
  }

  @Test func votesAndRevealsStay() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.addAction(Action(text: "Do"), who: "Ana", now: .at(1))
    try folder.vote(
      .vote(.owned), on: id, by: .ana, who: "Ana", now: .at(2))
    try folder.reveal(id, who: "Ana", now: .at(3))
    let state = try folder.load(strict: true).state
    try folder.takeCheckpoint(name: "x", state: state, who: "Ana", now: .at(4))
    #expect(try folder.undo(who: "Ana", now: .at(5))?.path.hasPrefix("actions/") == true)
    let loaded = try folder.load(strict: true)
    #expect(loaded.state.actions.isEmpty)
    #expect(
      loaded.papers.count == 1 && loaded.state.reveals.count == 1 && loaded.checkpoints.count == 1)
    #expect(try folder.undo(who: "Ana", now: .at(6)) == nil)
  }

  /// A history that somebody edited can't lead to a write outside the folder or of unreadable
  /// records.
  @Test(arguments: [
    #"{"id":"1","time":"2026-11-23T10:12:00Z","path":"../../x.json","before":{"a":1},"after":null}"#,
    #"{"id":"1","time":"2026-11-23T10:12:00Z","path":"answers/a.q0.json","before":{"a":1},"after":null}"#,
    #"{"id":"1","time":"2026-11-23T10:12:00Z","path":"answers/a.q0.json","before":{"format":"pilotage/answer/1","question":"a.q1"},"after":null}"#,
  ])
  func aForgedHistoryDoesNothing(line: String) throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try put(line + "\n", folder.path + "/history/w-test.ndjson")
    let before = contents(scratch.path)
    _ = failure { try folder.undo(who: "Ana", now: .at(1)) }
    #expect(contents(scratch.path) == before)
  }

  /// Random changes, undos, redos and other writers against a list of states.
  @Test(arguments: 0..<8)
  func randomSequencesAgreeWithAModel(seed: Int) throws {
    var generator = SeededRandom(UInt64(seed))
    let scratch = try TemporaryFolder()
    let path = try scratch.workshop().path
    var done: [(before: [String: [UInt8]], after: [String: [UInt8]])] = []
    var undone: [(before: [String: [UInt8]], after: [String: [UInt8]])] = []
    for step in 0..<50 {
      let folder = WorkshopFolder(path, writer: .writer)
      let before = contents(path)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0, 1:
        let id = try question("a.q\(Int.random(in: 0..<3, using: &generator))")
        let note = ["", "x", "y", "z"].randomElement(using: &generator) ?? ""
        let level = Level.allCases.randomElement(using: &generator)
        try folder.updateAnswer(id, who: "Ana", now: .at(step)) {
          $0.note = note
          $0.level = note.isEmpty ? nil : level.map(AnswerLevel.level)
        }
        let after = contents(path)
        if after != before {
          done.append((before, after))
          undone = []
        }
      case 2:
        try folder.addAction(Action(text: "\(step)"), who: "Ana", now: .at(step))
        done.append((before, contents(path)))
        undone = []
      case 3, 4:
        let change = try folder.undo(who: "Ana", now: .at(step))
        #expect((change == nil) == done.isEmpty)
        if let last = done.popLast() {
          #expect(contents(path) == last.before)
          undone.append(last)
        }
      case 5:
        let change = try folder.redo(who: "Ana", now: .at(step))
        #expect((change == nil) == undone.isEmpty)
        if let last = undone.popLast() {
          #expect(contents(path) == last.after)
          done.append(last)
        }
      default:
        try folder.updateDetails(who: "Ana", now: .at(step)) { $0.title = "Title \(step)" }
        done.append((before, contents(path)))
        undone = []
      }
    }
    #expect(try WorkshopFolder(path, writer: .writer).load(strict: true).faults.isEmpty)
  }
}
