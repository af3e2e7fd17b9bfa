import JSON
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Typing in a field")
struct TypingTests {
  /// The first field of `outcomes.target`, a text, being typed.
  private func typing(_ keys: String = "") throws -> Room {
    var room = try Room.unanswered()
    try room.press("Enter Home Down Enter " + keys)
    return room
  }

  private func field(_ room: Room, _ field: String = "outcome") throws -> JSONValue? {
    try room.saved("outcomes.target")?.fields[field]
  }

  @Test("Enter keeps what was typed, and the screen says it is saved")
  func enterKeeps() throws {
    let room = try typing("'Minutes per invoice' Enter")
    #expect(try field(room) == "Minutes per invoice")
    #expect(room.bench.session.typing == nil)
    #expect(room.shows("Saved 10:42"))
    #expect(room.rows(with: "▶ Outcome").contains { $0.contains("Minutes per invoice") })
  }

  @Test("Esc keeps it too", arguments: ["Esc", "Tab", "Shift-Tab", "Ctrl-S"])
  func leavingKeeps(key: String) throws {
    let room = try typing("'Minutes' \(key)")
    #expect(try field(room) == "Minutes")
  }

  @Test("Every letter, digit and sign is text, whatever command it is elsewhere")
  func lettersAreText() throws {
    let signs = (0x21...0x7E).compactMap { Unicode.Scalar($0).map { String($0) } }.joined()
    var room = try typing()
    for character in signs { room.send(.key(.character(character))) }
    #expect(room.asked == [])
    try room.press("Enter")
    #expect(try field(room) == .string(signs))
    #expect(
      room.asked == [
        .answer(
          try #require(QuestionID("outcomes.target")),
          [
            .field(try #require(FieldID("outcome")), .string(signs))
          ])
      ])
  }

  @Test("Tab goes on to type in the next field, Shift-Tab in the one before")
  func tab() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down Enter 'Minutes' Tab 'min'")
    #expect(room.rowOfCursor.contains("Unit"))
    try room.press("Shift-Tab")
    #expect(room.rowOfCursor.contains("▶ Measure"))
    #expect(room.bench.session.typing?.editor.text == "Minutes")
    let fields = try #require(try room.saved("outcomes.measure")?.fields)
    #expect(JSONValue.object(fields) == ["measure": "Minutes", "unit": "min"])
  }

  @Test("Tab begins to type in the next field from wherever one is in the question")
  func tabWhileMoving() throws {
    var room = try Room.unanswered(size: Size(width: 60, height: 18))
    try room.press("Enter Home Tab")
    #expect(
      room.bench.session.typing?.target
        == .answer(
          try #require(QuestionID("outcomes.target")),
          .field(try #require(FieldID("outcome")))))
    try room.press("'Faster' Esc Tab Tab")
    #expect(room.bench.session.selectedQuestion?.id.text == "outcomes.target")
    #expect(try field(room) == "Faster")
  }

  @Test("Tab at the last entry ends typing")
  func tabAtTheEnd() throws {
    var room = try Room.unanswered()
    try room.press("n 'Agreed' Tab")
    #expect(room.bench.session.typing == nil)
    #expect(try room.saved("outcomes.target")?.note == "Agreed")
  }

  @Test("Up and Down never take away what is typed", arguments: ["Up", "Down", "PgUp", "PgDn"])
  func upAndDown(key: String) throws {
    let room = try typing("'Minutes' \(key)*3 ' more'")
    #expect(room.bench.session.typing?.editor.text == "Minutes more")
  }

  @Test("Ctrl-C says how to leave and leaves nothing")
  func controlC() throws {
    let room = try typing("'Minutes' Ctrl-C")
    #expect(room.advice.contains("Esc or Tab ends typing and keeps the text"))
    #expect(room.bench.session.typing?.editor.text == "Minutes")
  }

  @Test("A field that is opened and left as it was is not saved again")
  func unchanged() throws {
    var room = try typing("'Minutes' Enter")
    room.forget()
    try room.press("Enter Enter Enter Esc Enter Tab")
    #expect(room.asked == [])
  }

  @Test("Emptying a field takes its value away")
  func emptied() throws {
    let room = try typing("'Minutes' Enter Enter Ctrl-U Enter")
    #expect(try room.saved("outcomes.target") == nil)
  }

  @Test("A list takes one item on each line; blank lines are none")
  func list() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.usecase")
    try room.press("Enter Home Down Enter 'Joan, order desk\n\n  Bilal  \n' Esc")
    #expect(
      try room.saved("outcomes.usecase")?.fields["triedWith"] == ["Joan, order desk", "Bilal"])
    #expect(room.shows("Joan, order desk · Bilal"))
  }

  @Test("A long text keeps its lines, Up and Down move in it")
  func longText() throws {
    var room = try Room.unanswered()
    try room.press("n 'first\nthird' Up End '\nsecond' Esc")
    #expect(try room.saved("outcomes.target")?.note == "first\nsecond\nthird")
  }

  @Test("A text beyond 64 KiB is refused, and what was typed before stays")
  func tooLong() throws {
    var room = try typing("'kept'")
    room.send(.paste(String(repeating: "a", count: 65_536)))
    #expect(room.advice.contains("64 KiB"))
    #expect(room.bench.session.typing?.editor.text == "kept")
  }

  // MARK: - Values that do not suit

  @Test("A date that is none stays on the screen, marked, is not saved, and is there again")
  func invalidDate() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.sequence")
    try room.press("Enter Home Down Enter 'next week' Esc")
    #expect(room.advice == "! Settled on: \"next week\" is no date; type one such as 2026-12-11.")
    #expect(room.asked == [])
    #expect(room.rows(with: "next week").contains { $0.contains("not saved") })
    try room.press("j k Enter")
    #expect(room.bench.session.typing?.editor.text == "next week")
    #expect(room.advice.contains("is no date"))
    try room.press("Ctrl-U '2026-11-01' Enter")
    #expect(try room.saved("outcomes.sequence")?.fields["settledOn"] == "2026-11-01")
    #expect(!room.shows("not saved"))
  }

  @Test("Enter stays in a field that can't be taken; Tab goes on and still says why")
  func enterStays() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down*4 Enter 'eleven' Enter")
    #expect(room.bench.session.typing?.editor.text == "eleven")
    try room.press("Tab")
    #expect(room.rowOfCursor.contains("Value wanted"))
    #expect(room.advice.contains("Value today: \"eleven\" is no number"))
  }

  @Test("Numbers are taken with a point or a comma")
  func numbers() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down*4 Enter '11,5' Tab '4' Enter")
    let fields = try #require(try room.saved("outcomes.measure")?.fields)
    #expect(fields["baseline"] == .number(11.5))
    #expect(fields["target"] == 4)
  }

  @Test("An unfinished text is asked about before the workshop is left")
  func leavingWithUnfinished() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.sequence")
    try room.press("Enter Home Down Enter 'next week' Esc q q")
    #expect(room.bench.session.place == .board)
    #expect(room.advice.contains("Not saved: “next week”"))
    try room.press("q")
    #expect(room.bench.session.place == .home)
  }

  // MARK: - Choices and people

  @Test("A choice goes round with Enter and the arrows, nothing chosen among its options")
  func choice() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down*3 Enter")
    #expect(try room.saved("outcomes.measure")?.fields["better"] == "higher")
    try room.press("Right")
    #expect(try room.saved("outcomes.measure")?.fields["better"] == "lower")
    try room.press("Right")
    #expect(try room.saved("outcomes.measure") == nil)
    try room.press("Left")
    #expect(try room.saved("outcomes.measure")?.fields["better"] == "lower")
  }

  @Test("The rest of a participant's name is offered and taken with →")
  func completion() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.owner")
    try room.press("Enter Home Down Enter 'be'")
    #expect(room.rowOfCursor.contains("ben Ode"))
    #expect(room.advice == "→ takes Ben Ode. Enter keeps what is typed.")
    try room.press("Right Enter")
    #expect(try room.saved("outcomes.owner")?.fields["owner"] == "Ben Ode")
  }

  @Test("A name that is typed stays as typed when it is not taken")
  func noCompletion() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.owner")
    try room.press("Enter Home Down Enter 'Be' Enter")
    #expect(try room.saved("outcomes.owner")?.fields["owner"] == "Be")
    // Only a person's field offers names.
    try room.press("Down Enter 'be'")
    #expect(room.bench.session.completion == nil)
  }
}
