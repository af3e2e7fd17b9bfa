import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Leaving a workshop")
struct LeavingTests {
  /// A room in the sample in which the questions of the gate are all answered and something was
  /// changed; the clock stands still, so a checkpoint is of the sample's day.
  private func room() throws -> Room {
    var room = try Room.sample()
    try room.goTo("data.audit")
    try room.press("2")
    try room.press("1")
    room.forget()
    return room
  }

  @Test("At the end a checkpoint is offered, and kept before the workshop is left")
  func kept() throws {
    var room = try room()
    try room.press("q")
    #expect(room.shows("Keep where you stand today"))
    expectScreen(room, "leaving")
    try room.press("Enter")
    #expect(room.bench.session.place == .home)
    let path = try #require(room.disk.folders.keys.first)
    #expect(room.disk.folders[path]?.checkpoints.last?.name == "Workshop of 23 Nov 2026")
  }

  @Test("It is left without as well, and asked only once")
  func without() throws {
    var room = try room()
    try room.press("q Down Enter")
    #expect(room.bench.session.place == .home)
    #expect(room.writes == [])
  }

  @Test("Esc stays, and the next q leaves nothing behind")
  func stays() throws {
    var room = try room()
    try room.press("q Esc")
    #expect(room.bench.session.place == .board)
    #expect(room.bench.session.open != nil)
  }

  @Test("Leaving the program by the palette asks too")
  func program() throws {
    var room = try room()
    try room.press(": 'leave pil' Enter Enter")
    #expect(room.hasLeft)
    #expect(room.writes.count == 1)
  }

  @Test("A checkpoint that can't be kept keeps the workshop open")
  func fails() throws {
    var room = try room()
    room.disk.failure = "No space left on device"
    try room.press("q Enter")
    #expect(room.bench.session.place == .board)
    #expect(room.shows("NOT SAVED"))
    room.disk.failure = nil
    try room.press("Ctrl-S")
    #expect(room.bench.session.place == .home)
  }

  @Test("Nothing is offered where nothing was changed, or the gate's questions are still open")
  func notOffered() throws {
    var untouched = try Room.sample()
    try untouched.press("q")
    #expect(untouched.bench.session.place == .home)
    var early = try Room.unanswered()
    try early.press("2 q")
    #expect(early.bench.session.place == .home)
  }

  @Test("A save of another program that was cut short is told, but not over what matters more")
  func cutShort() throws {
    var room = try Room.sample()
    room.send(.saveWasCutShort(pid: 712))
    #expect(room.shows("Process 712 ended in the middle of a save here. Nothing is half written."))
    var fixed = try Room.sample(readOnly: "The folder is read-only.")
    fixed.send(.saveWasCutShort(pid: 712))
    #expect(!fixed.shows("Process 712"))
  }

  @Test("Another workshop that is opened knows nothing of the one before")
  func another() throws {
    var room = try Room.sample()
    room.disk.folders["/workshops/other"] = MemoryDisk.Folder(try SampleState.state())
    try room.press("h q t a 'Ask legal' Esc")
    #expect(room.bench.session.actionForm != nil)
    room.carryOut([.open(path: "/workshops/other")])
    #expect(room.bench.session.actionForm == nil)
    #expect(room.bench.session.unsaved == [])
    #expect(room.bench.screens.progress == ProgressScreen())
    #expect(room.bench.session.timer == RoomTimer())
  }
}
