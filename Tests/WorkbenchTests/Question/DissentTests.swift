import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Dissent")
struct DissentTests {
  /// Without the board beside it: the mark to be seen is the question's own.
  private static let narrow = Size(width: 80, height: 24)

  @Test("d and Enter, then the reason")
  func twoKeys() throws {
    var room = try Room.unanswered()
    try room.press("d Enter 'Nobody asked Lyon' Enter")
    #expect(
      try room.saved("outcomes.target")?.dissent
        == [try #require(Slug("ana-ruiz")): "Nobody asked Lyon"])
    #expect(room.rowOfCursor.contains("▶ Ana Ruiz dissents"))
  }

  @Test("The list tells who dissents already; observers are not in it")
  func list() throws {
    var room = try Room.sample()
    try room.goTo("outcomes.measure")
    try room.press("d")
    #expect(room.rows(with: "Agnieszka Wójcik").contains { $0.contains("dissents already") })
    #expect(!room.shows("Françoise"))
  }

  @Test("An emptied reason takes the dissent back")
  func takenBack() throws {
    var room = try Room.unanswered(size: Self.narrow)
    try room.press("d Enter 'Nobody asked Lyon' Enter Enter Ctrl-U Enter")
    #expect(try room.saved("outcomes.target") == nil)
    #expect(room.rowOfCursor.contains("▶"))
  }

  @Test("A dissent that is left without a reason is none", arguments: ["Esc", "Enter", "Tab"])
  func leftEmpty(key: String) throws {
    var room = try Room.unanswered(size: Self.narrow)
    try room.press("d Enter \(key)")
    #expect(room.writes == [])
    #expect(!room.shows("dissents"))
    #expect(room.rowOfCursor.contains("▶"))
  }

  @Test("Without participants it says where to add them")
  func nobody() throws {
    var state = try SampleState.unanswered()
    state.details.participants = [:]
    var room = Room.opened(state)
    try room.press("d")
    #expect(room.advice == "! Add participants first: w opens the workshop's details.")
  }
}
