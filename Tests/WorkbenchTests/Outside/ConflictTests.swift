import JSON
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("A text that somebody changed while it was typed")
struct ConflictTests {
  private let quality: QuestionID
  private let audit: QuestionID
  private let sources: FieldID

  init() throws {
    quality = try #require(QuestionID("data.quality"))
    audit = try #require(QuestionID("data.audit"))
    sources = try #require(FieldID("sources"))
  }

  /// A note that two people write at the same time, up to the question which of them stays.
  private func note(mine: String = "Mine", theirs: String = "Theirs") throws -> Room {
    var room = try Room.unanswered()
    try room.goTo("data.quality")
    try room.press("n '\(mine)'")
    try room.outside { try $0.edit(quality, [.note(theirs)]) }
    #expect(room.bench.session.typing?.editor.text == mine)
    room.forget()
    try room.press("Esc")
    return room
  }

  @Test("Which one stays is asked, and nothing is written before")
  func asked() throws {
    let room = try note()
    #expect(room.shows("Quality · note was changed while you typed"))
    #expect(room.rows(with: "Keep mine").first?.contains("You wrote: Mine") == true)
    #expect(room.rows(with: "Keep theirs").first?.contains("They wrote: Theirs") == true)
    #expect(room.writes.isEmpty)
    #expect(
      room.bench.session.unsaved == [
        .text(UnsavedText(target: .answer(quality, .note), text: "Mine"))
      ])
    #expect(try room.saved("data.quality")?.note == "Theirs")
  }

  @Test(
    "Mine, theirs, or both", arguments: [("", "Mine"), ("Down", "Theirs"), ("Up", "Theirs\nMine")])
  func chosen(keys: String, expected: String) throws {
    var room = try note()
    try room.press("\(keys) Enter")
    #expect(try room.saved("data.quality")?.note == expected)
    #expect(room.bench.session.open?.state.answers[quality]?.note == expected)
    #expect(room.bench.session.typing == nil && room.bench.session.unfinished.isEmpty)
    #expect(room.bench.session.unsaved == [])
  }

  @Test("Closed without an answer, mine is kept as not saved and asked again")
  func closed() throws {
    var room = try note()
    try room.press("Esc")
    #expect(room.bench.session.unfinished[.answer(quality, .note)]?.editor.text == "Mine")
    try room.press("q q")
    #expect(room.advice.contains("Not saved: “Mine”"))
    try room.press("n")
    #expect(room.bench.session.typing?.editor.text == "Mine")
    try room.press("Esc Enter")
    #expect(try room.saved("data.quality")?.note == "Mine")
  }

  @Test("Where both wrote the same, or one only looked, nothing is asked")
  func noConflict() throws {
    var room = try note(mine: "Same", theirs: "Same")
    #expect(room.bench.session.overlay == nil)
    try room.press("n")
    try room.outside { try $0.edit(quality, [.note("Later")]) }
    try room.press("Esc")
    #expect(room.bench.session.overlay == nil)
    #expect(try room.saved("data.quality")?.note == "Later")
  }

  @Test("A change to another field of the question is no conflict")
  func otherField() throws {
    var room = try Room.unanswered()
    try room.goTo("data.quality")
    try room.press("n 'Mine'")
    try room.outside { try $0.edit(quality, [.level(.level(.defined))]) }
    try room.press("Esc")
    #expect(room.bench.session.overlay == nil)
    let saved = try #require(try room.saved("data.quality"))
    #expect(saved.note == "Mine" && saved.level == .level(.defined))
  }

  @Test("Of a list, both are each item once; a text of one line can't be put together")
  func listsAndLines() throws {
    let checks = try #require(FieldID("checks"))
    var room = try Room.unanswered()
    try room.goTo("data.quality")
    try room.press("2 Enter Home Down Enter 'one' Enter 'two'")
    try room.outside { try $0.edit(quality, [.field(checks, ["two", "three"])]) }
    try room.press("Esc Up Enter")
    #expect(try room.saved("data.quality")?.fields["checks"] == ["two", "three", "one"])
    let unit = try #require(FieldID("unit"))
    let measure = try #require(QuestionID("outcomes.measure"))
    try room.goTo("outcomes.measure")
    try room.press("Enter Home Down Down Enter 'min'")
    try room.outside { try $0.edit(measure, [.field(unit, "hours")]) }
    try room.press("Enter")
    #expect(room.shows("Keep mine"))
    #expect(!room.shows("Put both together"))
  }

  @Test("What is typed on is checked when it is kept all the same")
  func notValid() throws {
    let share = try #require(FieldID("usableShare"))
    var room = try Room.unanswered()
    try room.goTo("data.quality")
    try room.press("2 Enter Down Down Enter 'ninety'")
    #expect(room.bench.session.typing?.target == .answer(quality, .field(share)))
    try room.outside { try $0.edit(quality, [.field(share, 90)]) }
    try room.press("Esc Enter")
    #expect(room.advice.contains("\"ninety\" is no number"))
    #expect(try room.saved("data.quality")?.fields["usableShare"] == 90)
    #expect(room.bench.session.unfinished.count == 1)
  }

  // MARK: - Tables

  /// In the second row of a table, typing in its first cell.
  private func typingInSecondRow() throws -> (Room, [JSONObject]) {
    var room = try Room.sample()
    try room.goTo("data.audit")
    try room.press("Enter Home Down Enter Down Enter")
    let rows = room.bench.session.rows(of: sources, in: audit)
    try #require(rows.count >= 2 && room.bench.session.focus.row == 1)
    try room.press("Ctrl-U 'My source'")
    return (room, rows)
  }

  private func take(
    _ rows: [JSONObject], in room: inout Room
  ) throws {
    try room.outside {
      try $0.edit(audit, [.field(sources, .array(rows.map(JSONValue.object)))])
    }
  }

  @Test("A cell goes along with its row")
  func moved() throws {
    var (room, rows) = try typingInSecondRow()
    try take([rows[1]] + [rows[0]] + rows.dropFirst(2), in: &room)
    #expect(room.bench.session.focus.row == 0)
    #expect(room.rowOfCursor.contains("My source"))
    try room.press("Enter")
    let saved = try #require(try room.saved("data.audit")?.fields["sources"]?.array)
    #expect(saved[0].object?["source"] == "My source")
    #expect(saved[1].object == rows[0])
  }

  @Test(
    "A row that was taken out stays until it is said what becomes of the text",
    arguments: [("", true), ("Down", false)])
  func takenOut(keys: String, isPutBack: Bool) throws {
    var (room, rows) = try typingInSecondRow()
    var others = rows
    others.remove(at: 1)
    try take(others, in: &room)
    #expect(room.rowOfCursor.contains("My source"))
    // Another look at the folder changes nothing about that.
    room.carryOut([.readAgain])
    #expect(room.rowOfCursor.contains("My source"))
    try room.press("Enter")
    #expect(room.shows("the row was taken out while you typed"))
    try room.press("\(keys) Enter")
    let saved = try #require(try room.saved("data.audit")?.fields["sources"]?.array)
    #expect(saved.contains { $0.object?["source"] == "My source" } == isPutBack)
    #expect(saved.count == others.count + (isPutBack ? 1 : 0))
    #expect(room.bench.session.rows(of: sources, in: audit).count == saved.count)
    #expect(room.bench.session.typing == nil && room.bench.session.unfinished.isEmpty)
  }

  @Test("A row in which nothing was changed goes without a word")
  func looked() throws {
    var room = try Room.sample()
    try room.goTo("data.audit")
    try room.press("Enter Home Down Enter Down Enter")
    var rows = room.bench.session.rows(of: sources, in: audit)
    rows.remove(at: 1)
    try take(rows, in: &room)
    try room.press("Esc")
    #expect(room.bench.session.overlay == nil)
    #expect(room.bench.session.rows(of: sources, in: audit) == rows)
  }

  @Test("Of long texts one sees where they differ")
  func longTexts() throws {
    let start = String(repeating: "The same words. ", count: 30)
    let room = try note(mine: start + "Mine", theirs: start + "Theirs")
    #expect(room.shows("You wrote: …"))
    #expect(room.rows(with: "Keep mine").first?.contains("words. Mine") == true)
    #expect(room.rows(with: "Keep theirs").first?.contains("words. Theirs") == true)
  }

  @Test("Control characters in what others wrote reach no terminal")
  func hostile() throws {
    let room = try note(theirs: "x\u{1B}]0;evil\u{7}y")
    #expect(room.shows("They wrote: x^[]0;evil^Gy"))
  }
}
