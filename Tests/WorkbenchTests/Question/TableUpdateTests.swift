import JSON
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("A table of evidence")
struct TableUpdateTests {
  /// Inside the empty table of `data.audit`, typing in its first cell.
  private func room(_ keys: String = "") throws -> Room {
    var room = try Room.unanswered()
    try room.goTo("data.audit")
    try room.press("Enter Home Down Enter " + keys)
    return room
  }

  private func rows(_ room: Room) throws -> [JSONValue] {
    try room.saved("data.audit")?.fields["sources"]?.array ?? []
  }

  private func sources(_ room: Room) throws -> [String] {
    try rows(room).map { $0.object?["source"]?.string ?? "" }
  }

  private static let three = "'A' Esc + 'B' Esc + 'C' Esc "

  @Test("Entering an empty table begins to type in a first row")
  func firstRow() throws {
    let room = try room()
    #expect(room.bench.activePlace == .table)
    #expect(room.bench.session.typing != nil)
  }

  @Test("Tab goes from cell to cell, and behind the last one to a new row")
  func tab() throws {
    let room = try room("'Inbox' Tab 'Ana' Tab 'emails' Tab Tab 'Phones' Enter")
    #expect(
      try rows(room) == [
        ["source": "Inbox", "owner": "Ana", "looksLike": "emails"], ["source": "Phones"],
      ])
  }

  @Test("A new row behind the last cell is the one that is typed in")
  func tabToNewRow() throws {
    let room = try room("'A' Tab*4 'B' Tab*3 'last cell' Tab 'C'")
    #expect(room.rowOfCursor.contains("▶ C"))
    #expect(try sources(room) == ["A", "B", ""])
  }

  @Test("Shift-Tab goes back, over the end of a row too")
  func shiftTab() throws {
    let room = try room("'Inbox' Tab*4 'Phones' Shift-Tab 'a change' Enter")
    #expect(
      try rows(room) == [["source": "Inbox", "mustChange": "a change"], ["source": "Phones"]])
  }

  @Test("A cell is changed in its place")
  func edit() throws {
    let room = try room(Self.three + "Up Enter Ctrl-U 'changed' Enter")
    #expect(try sources(room) == ["A", "changed", "C"])
  }

  @Test("A row is added below the one selected")
  func add() throws {
    #expect(try sources(try room(Self.three + "Home + 'new' Enter")) == ["A", "new", "B", "C"])
  }

  @Test("A row is deleted, and undo brings it back")
  func delete() throws {
    var room = try room(Self.three + "Up D")
    #expect(try sources(room) == ["A", "C"])
    #expect(room.advice.contains("u brings it back"))
    try room.press("u")
    #expect(try sources(room) == ["A", "B", "C"])
  }

  @Test("A row is moved up and down, and stays selected")
  func move() throws {
    var room = try room(Self.three + "K")
    #expect(try sources(room) == ["A", "C", "B"])
    #expect(room.rowOfCursor.contains("▶ C"))
    try room.press("K K")
    #expect(try sources(room) == ["C", "A", "B"])
    #expect(room.advice.contains("first row"))
    try room.press("J")
    #expect(try sources(room) == ["A", "C", "B"])
  }

  @Test("A row in which nothing was typed goes when the table is left")
  func emptyRow() throws {
    let room = try room("'A' Esc + Esc Esc")
    #expect(room.bench.session.place == .question)
    #expect(try sources(room) == ["A"])
  }

  @Test("It goes on whichever way one leaves: a click, the palette")
  func emptyRowOtherWays() throws {
    var room = try room("'A' Esc + Esc")
    try room.click(on: "Note    none yet")
    #expect(room.bench.session.place == .question)
    #expect(try sources(room) == ["A"])
    try room.press("Home Down Enter + Esc : 'Outcome ›' Enter")
    #expect(room.bench.session.selectedQuestion?.id.text == "outcomes.target")
    #expect(try sources(room) == ["A"])
  }

  @Test("A table opened and left empty leaves no answer behind")
  func leftEmpty() throws {
    #expect(try room("Esc Esc").saved("data.audit") == nil)
  }

  @Test("A person's cell offers the participants")
  func completion() throws {
    let room = try room("'A' Tab 'cy' Right Enter")
    #expect(try rows(room) == [["source": "A", "owner": "Cy Lam"]])
  }

  @Test("A date that is none stays with its row when rows are moved and deleted")
  func unfinished() throws {
    var room = try Room.unanswered()
    try room.goTo("production.parallel")
    try room.press("Enter f Home Down*2 Enter '2026-12-01' Esc + 'soon' Tab 'pilot' Esc")
    #expect(room.shows("soon"))
    try room.press("K Left Enter")
    #expect(room.bench.session.typing?.editor.text == "soon")
    try room.press("Esc Down D Esc")
    #expect(room.shows("soon"))
    #expect(
      try room.saved("production.parallel")?.fields["milestones"] == [["pilot": "pilot"]])
  }

  @Test("Levels and other questions' keys do nothing inside a table but say so")
  func otherKeys() throws {
    var room = try room("'A' Esc")
    room.forget()
    for key in ["3", "n", "x", "]"] {
      try room.press(key)
      #expect(room.advice == "! \(key) does nothing here; ? shows the keys.")
    }
    #expect(room.asked == [])
  }
}
