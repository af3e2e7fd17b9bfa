import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("The mouse")
struct UpdateMouseTests {
  @Test("A click selects a question, a second one opens it")
  func question() throws {
    var room = try Room.sample()
    try room.click(on: "Workflow")
    #expect(room.bench.session.selectedQuestion?.id.text == "outcomes.workflow")
    #expect(room.bench.session.place == .board)
    try room.click(on: "Workflow  ", twice: true)
    #expect(room.bench.session.place == .question)
  }

  @Test("A click on another decision unfolds it")
  func decision() throws {
    var room = try Room.sample()
    try room.click(on: "Leadership alignment")
    #expect(room.bench.session.selectedQuestion?.id.text == "alignment.sponsor")
  }

  @Test("A click on a level sets none, and says which key does")
  func level() throws {
    var room = try Room.sample()
    try room.click(on: "2  The minutes give")
    #expect(room.asked == [])
    #expect(room.bench.session.focus.item == .ladder)
    #expect(room.advice == "✓ Press the digit to agree on a level.")
  }

  @Test("A click on a field selects it, a double click types in it")
  func field() throws {
    var room = try Room.sample()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down")
    try room.click(on: "Taken from")
    #expect(room.rowOfCursor.contains("▶ Taken from"))
    #expect(room.bench.session.typing == nil)
    try room.click(on: "Taken from", twice: true)
    #expect(room.bench.session.typing != nil)
  }

  @Test("A click elsewhere ends typing and keeps the text")
  func clickEndsTyping() throws {
    var room = try Room.sample()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down Enter Ctrl-U 'Wrong lines'")
    try room.click(on: "Unit ")
    #expect(try room.saved("outcomes.measure")?.fields["measure"] == "Wrong lines")
    #expect(room.rowOfCursor.contains("▶ Unit"))
  }

  @Test("A click on a row of a table goes into it, a double click types")
  func cell() throws {
    var room = try Room.sample()
    try room.goTo("data.audit")
    try room.press("Enter Home Down")
    try room.click(on: "Product list  ")
    #expect(room.bench.session.place == .table)
    #expect(room.rowOfCursor.contains("▶ Product list"))
    try room.click(on: "Order inboxes  ", twice: true)
    #expect(room.bench.session.typing?.editor.text == "Order inboxes")
  }

  @Test("Every gap is what is clicked on, scrolled or not", arguments: [0, 1, 5, 18])
  func gaps(down: Int) throws {
    var room = try Room.sample()
    try room.press("g" + (down > 0 ? " Down*\(down)" : ""))
    for (title, index) in try shownGaps(room) {
      var copy = room
      copy.send(.mouse(MouseEvent(.press, at: index)))
      #expect(copy.rowOfCursor.contains("▶") && copy.rowOfCursor.contains(title), "\(title)")
    }
  }

  /// The rows of the table of gaps by their number on the screen.
  private func shownGaps(_ room: Room) throws -> [(String, Point)] {
    room.rows.enumerated().compactMap { y, row in
      let words = row.dropFirst(2).split(separator: " ", omittingEmptySubsequences: true)
      guard let first = words.first, Int(first) != nil, row.contains("●") || row.contains("○")
      else { return nil }
      return (" \(first)  ", Point(x: 20, y: y))
    }
  }

  @Test("A double click on a gap goes to its question")
  func gapOpens() throws {
    var room = try Room.sample()
    try room.press("g")
    try room.click(on: "Audit trail", twice: true)
    #expect(room.bench.session.place == .question)
    #expect(room.bench.session.selectedQuestion?.id.text == "governance.audit")
  }

  @Test("A click in a list takes what is clicked")
  func list() throws {
    var room = try Room.sample()
    try room.press(":")
    try room.click(on: "Gaps: the ranked")
    #expect(room.bench.session.place == .gaps)
    try room.press(": 'theme' Enter")
    try room.click(on: "Daylight")
    #expect(room.bench.session.theme == "daylight")
  }

  @Test("At home a click selects a workshop, a double click opens it")
  func home() throws {
    var room = Room.home(["/w/a": try SampleState.unanswered(), "/w/b": try SampleState.state()])
    try room.click(on: "/w/b")
    #expect(room.rowOfCursor.contains("▶ Order entry pilot"))
    try room.click(on: "/w/b", twice: true)
    #expect(room.bench.session.open?.path == "/w/b")
  }

  @Test("In the form a click selects an entry, a second one types or chooses")
  func form() throws {
    var room = try Room.sample()
    try room.press("w")
    try room.click(on: "Hull depot manager")
    #expect(room.bench.session.typing == nil)
    try room.click(on: "Hull depot manager")
    #expect(room.bench.session.typing?.editor.text == "Hull depot manager")
    try room.press("Esc")
    try room.click(on: "‹ Before the pilot starts ›")
    try room.click(on: "‹ Before the pilot starts ›")
    #expect(!room.shows("‹ Before the pilot starts ›"))
  }

  @Test("A click on a key in the footer is that key", arguments: ["g gaps", "s summary", "? keys"])
  func footer(hint: String) throws {
    var clicked = try Room.sample()
    try clicked.click(on: hint)
    var pressed = try Room.sample()
    try pressed.press(String(hint.prefix(1)))
    #expect(clicked.rows == pressed.rows)
  }

  @Test("The footer's levels name five keys and set none")
  func footerLevels() throws {
    var room = try Room.sample()
    try room.click(on: "0–4 level")
    #expect(room.asked == [])
    #expect(room.advice == "✓ Press a digit from 0 to 4.")
  }

  @Test("While typing, the footer's keys are those of typing")
  func footerWhileTyping() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down Enter 'Minutes'")
    try room.click(on: "Tab next")
    #expect(room.bench.session.typing != nil)
    #expect(room.rowOfCursor.contains("Unit"))
    try room.click(on: "Esc done")
    #expect(room.bench.session.typing == nil)
    #expect(room.bench.session.place == .question)
    #expect(try room.saved("outcomes.measure")?.level == nil)
  }

  @Test("The wheel moves, three lines at a time in the summary")
  func wheel() throws {
    var room = try Room.sample()
    let point = Point(x: 3, y: 5)
    room.send(.mouse(MouseEvent(.wheelUp, at: point)))
    #expect(room.bench.session.selectedQuestion?.id.text == "outcomes.workflow")
    try room.press("s")
    room.forget()
    room.send(.mouse(MouseEvent(.wheelDown, at: point)))
    #expect(room.bench.screens.summary.offset == 3)
    #expect(room.asked == [])
  }

  @Test("Letting go of the button does nothing")
  func release() throws {
    var room = try Room.sample()
    let before = room.rows
    let point = try #require(room.index(of: "Workflow"))
    room.send(.mouse(MouseEvent(.release, at: point)))
    #expect(room.rows == before)
  }

  @Test("The palette switches the mouse off and on")
  func switched() throws {
    var room = try Room.sample()
    try room.press(": 'mouse' Enter")
    #expect(!room.bench.session.mouse)
    #expect(room.advice == "✓ The mouse is the terminal's now: text can be selected.")
    try room.press(": 'mouse' Enter")
    #expect(room.bench.session.mouse)
  }
}
