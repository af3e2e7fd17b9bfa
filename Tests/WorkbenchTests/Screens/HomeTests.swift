import Testing

@testable import Session
@testable import Workbench

@Suite("Home")
struct HomeTests {
  @Test("Enter opens the workshop selected, q in it comes back, q at home leaves")
  func openAndLeave() throws {
    var room = Room.home(["/w/a": try SampleState.unanswered(), "/w/b": try SampleState.state()])
    try room.press("Down Enter")
    #expect(room.bench.session.open?.path == "/w/b")
    #expect(room.bench.session.place == .board)
    try room.press("q")
    #expect(room.bench.session.place == .home)
    #expect(!room.hasLeft)
    try room.press("q")
    #expect(room.hasLeft)
  }

  @Test("With nothing to open, Enter says what there is to do")
  func empty() throws {
    var room = Room.home()
    try room.press("Enter")
    #expect(room.advice == "! No workshop yet: n starts one, d opens the sample.")
  }

  @Test("d opens the sample")
  func sample() throws {
    var room = Room.home()
    try room.press("d")
    #expect(room.shows("Order entry pilot"))
    #expect(room.shows("sample"))
  }

  @Test("A folder that can't be read is said, and one stays at home")
  func unreadable() throws {
    var room = Room.home(["/w/a": try SampleState.unanswered()])
    room.disk.folders = [:]
    try room.press("Enter")
    #expect(room.bench.session.place == .home)
    #expect(room.advice == "! /w/a: there is no workshop here.")
  }

  @Test("Many workshops scroll, and the selected one is to be seen")
  func many() throws {
    let state = try SampleState.unanswered()
    var room = Room.home(
      Dictionary(uniqueKeysWithValues: (10...60).map { ("/w/\($0)", state) }))
    try room.press("Down*35")
    #expect(room.rowOfCursor.contains("▶") && room.rowOfCursor.contains("/w/45"))
    try room.press("End")
    #expect(room.rowOfCursor.contains("/w/60"))
  }
}
