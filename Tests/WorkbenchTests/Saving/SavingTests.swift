import JSON
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("When saving fails")
struct SavingTests {
  private func full(_ keys: String) throws -> Room {
    var room = try Room.unanswered()
    room.disk.failure = "No space left on device"
    try room.press(keys)
    return room
  }

  @Test("It is said, the change stays on the screen, and Ctrl-S tries again")
  func retry() throws {
    var room = try full("2")
    #expect(
      room.advice.hasPrefix("! Not saved, but nothing is lost. Ctrl-S tries again"))
    #expect(room.shows("NOT SAVED"))
    #expect(room.rowOfCursor.contains("2 ◌◌○○"))
    #expect(try room.saved("outcomes.target") == nil)
    try room.press("Ctrl-S")
    #expect(room.shows("NOT SAVED"))
    room.disk.failure = nil
    try room.press("Ctrl-S")
    #expect(room.shows("Saved 10:42"))
    #expect(try room.saved("outcomes.target")?.level?.level?.rawValue == 2)
  }

  @Test("“Saved” is not said before all is, whatever is done in between")
  func nothingForgotten() throws {
    var room = try full("2")
    try room.press("j 3 g s q")
    #expect(room.shows("NOT SAVED"))
    room.disk.failure = nil
    try room.press("j 1")
    #expect(room.shows("Saved 10:42"))
    for (question, level) in [
      ("outcomes.target", 2), ("outcomes.measure", 3), ("outcomes.owner", 1),
    ] {
      #expect(try room.saved(question)?.level?.level?.rawValue == level, "\(question)")
    }
  }

  @Test("Of several changes to one answer the last one counts")
  func order() throws {
    var room = try full("2 3 n 'first' Esc n Ctrl-U 'second' Esc 4")
    room.disk.failure = nil
    try room.press("Ctrl-S")
    let answer = try #require(try room.saved("outcomes.target"))
    #expect(answer.level?.level?.rawValue == 4)
    #expect(answer.note == "second")
  }

  @Test("Where one of two changes can be saved, it is, and the other still is not")
  func oneOfTwo() throws {
    var room = try full("2 j 3")
    room.disk.failure = nil
    room.disk.locked = "outcomes.target"
    try room.press("Ctrl-S")
    #expect(try room.saved("outcomes.measure")?.level?.level?.rawValue == 3)
    #expect(room.shows("NOT SAVED"))
    room.disk.locked = nil
    try room.press("Ctrl-S")
    #expect(try room.saved("outcomes.target")?.level?.level?.rawValue == 2)
    #expect(room.shows("Saved 10:42"))
  }

  @Test("Leaving is asked twice, and the changes are not forgotten by the first time")
  func leaving() throws {
    var room = try full("2 j 2 q")
    #expect(room.bench.session.place == .board)
    #expect(room.advice.hasPrefix("! 2 changes are not saved. Ctrl-S tries again"))
    room.disk.failure = nil
    try room.press("Ctrl-S")
    #expect(try room.saved("outcomes.target")?.level?.level?.rawValue == 2)
    #expect(room.shows("Saved 10:42"))
  }

  @Test("Asked again, it leaves")
  func leavingAnyway() throws {
    var room = try full("2 q q")
    #expect(room.bench.session.place == .home)
    #expect(room.bench.session.open == nil)
    try room.press("q")
    #expect(room.hasLeft)
  }

  @Test(
    "Another workshop is not opened over unsaved changes either", arguments: ["sample", "Leave"])
  func others(words: String) throws {
    let room = try full("2 : '\(words)' Enter")
    #expect(room.bench.session.open?.path == "/workshops/pilot")
    #expect(!room.hasLeft)
    #expect(room.advice.hasPrefix("! 1 change is not saved"))
  }

  @Test("Undo waits until all is saved")
  func undo() throws {
    var room = try full("2 u")
    #expect(room.asked.contains(.undo) == false)
    #expect(room.advice == "! Not everything is saved yet: Ctrl-S tries again.")
    #expect(room.shows("NOT SAVED"))
    room.disk.failure = nil
    try room.press("Ctrl-S u")
    #expect(try room.saved("outcomes.target") == nil)
  }

  @Test("The details are kept and tried again as well")
  func details() throws {
    var room = try full("w Enter ' B' Enter Ctrl-S")
    #expect(room.shows("NOT SAVED"))
    #expect(room.shows("Invoice triage pilot B"))
    room.disk.failure = nil
    try room.press("Ctrl-S")
    #expect(room.disk.folders["/workshops/pilot"]?.details.title == "Invoice triage pilot B")
  }

  @Test("At home Ctrl-S says that there is nothing to save")
  func atHome() throws {
    var room = Room.home()
    try room.press("Ctrl-S")
    #expect(room.advice == "! No workshop is open: there is nothing to save.")
  }

  @Test("Ctrl-S says when it was saved, and needs nothing else")
  func controlS() throws {
    var room = try Room.unanswered()
    try room.press("Ctrl-S")
    #expect(room.advice == "✓ Every change is on disk as soon as it is made.")
    try room.press("2")
    room.forget()
    try room.press("Ctrl-S")
    #expect(room.advice == "✓ Saved 10:42. Every change is on disk as soon as it is made.")
    #expect(room.asked == [])
  }
}
