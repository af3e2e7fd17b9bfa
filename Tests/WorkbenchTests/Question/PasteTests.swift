import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("Paste")
struct PasteTests {
  @Test("Several lines into one line become one, into a list they stay lines")
  func lines() throws {
    var room = try Room.unanswered()
    try room.press("Enter Home Down Enter \"one\ntwo\" Enter")
    #expect(try room.saved("outcomes.target")?.fields["outcome"] == "one two")
    try room.goTo("outcomes.usecase")
    try room.press("Enter Home Down Enter \"Joan\nBilal\n\" Esc")
    #expect(try room.saved("outcomes.usecase")?.fields["triedWith"] == ["Joan", "Bilal"])
  }

  @Test("Control characters are left out, and none is obeyed")
  func controlCharacters() throws {
    var room = try Room.unanswered()
    try room.press("n")
    room.send(.paste("a\u{1B}[31mb\u{0}\u{9B}2J\u{7F}\tc\u{3}q"))
    #expect(room.asked == [])
    try room.press("Esc")
    #expect(try room.saved("outcomes.target")?.note == "a[31mb2J\tcq")
    #expect(flaw(in: room.picture.canvas) == nil)
  }

  @Test("What is pasted while nothing is typed does nothing but say so")
  func notTyping() throws {
    var room = try Room.unanswered()
    try room.press("\"3qx\"")
    #expect(room.asked == [])
    #expect(room.bench.session.place == .board)
    #expect(room.advice == "! Press Enter on a field first, then paste.")
  }

  @Test("A paste into the palette looks for what was pasted")
  func palette() throws {
    var room = try Room.sample()
    try room.press(": \"Audit ›\" Enter")
    #expect(room.bench.session.selectedQuestion?.id.text == "data.audit")
  }
}
