import Testing

@testable import Session
@testable import Workbench

@Suite("Undo and redo")
struct UndoTests {
  @Test(
    "u takes back change by change, Ctrl-R makes them again",
    arguments: [("u", "Ctrl-R"), ("Ctrl-Z", "Ctrl-R")])
  func steps(undo: String, redo: String) throws {
    var room = try Room.unanswered()
    try room.press("2 n 'noted' Esc q")
    try room.press(undo)
    #expect(room.advice == "✓ Taken back: Outcome")
    #expect(try room.saved("outcomes.target")?.note == "")
    try room.press(undo)
    #expect(try room.saved("outcomes.target") == nil)
    #expect(room.rowOfCursor.contains("not answered"))
    try room.press("\(redo) \(redo)")
    let answer = try #require(try room.saved("outcomes.target"))
    #expect(answer.note == "noted")
    #expect(answer.level?.level?.rawValue == 2)
    #expect(room.advice == "✓ Made again: Outcome")
  }

  @Test("With nothing to take back or make again it says so")
  func nothing() throws {
    var room = try Room.unanswered()
    try room.press("u")
    #expect(room.advice == "! Nothing to take back.")
    try room.press("Ctrl-R")
    #expect(room.advice == "! Nothing to make again.")
    #expect(room.shows("All saved"))
  }

  @Test("It goes to the question it changed, so that the change is seen")
  func goesThere() throws {
    var room = try Room.unanswered()
    try room.press("2 ] ] u")
    #expect(room.bench.session.selectedQuestion?.id.text == "outcomes.target")
  }

  @Test("While typing, Ctrl-Z and u take nothing back")
  func typing() throws {
    var room = try Room.unanswered()
    try room.press("2 n 'u' Ctrl-Z")
    #expect(room.asked.contains(.undo) == false)
    #expect(room.bench.session.typing?.editor.text == "u")
  }

  @Test("The workshop's details are taken back as well")
  func details() throws {
    var room = try Room.unanswered()
    try room.press("w Enter ' again' Enter Ctrl-S")
    #expect(room.shows("Invoice triage pilot again"))
    try room.press("u")
    #expect(!room.shows("Invoice triage pilot again"))
    #expect(room.advice == "✓ Taken back: the workshop's details")
  }

  @Test("At home nothing of the workshop that was left is taken back")
  func home() throws {
    var room = try Room.unanswered()
    try room.press("2 q")
    #expect(room.bench.session.place == .home)
    room.forget()
    try room.press("u Ctrl-R Ctrl-Z")
    #expect(room.writes == [])
    #expect(room.advice == "! Open a workshop first.")
  }
}
