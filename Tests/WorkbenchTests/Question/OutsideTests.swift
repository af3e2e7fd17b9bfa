import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Text from outside: the person's own editor, and drafts")
struct OutsideTests {
  private func room(_ editor: @escaping @Sendable (String) -> String) throws -> Room {
    var room = try Room.unanswered()
    room.editor = editor
    return room
  }

  @Test("Ctrl-O goes on in the person's own editor, and what comes back is kept")
  func editor() throws {
    var room = try room { $0 + " and more\n" }
    try room.press("n 'begun' Ctrl-O")
    #expect(try room.saved("outcomes.target")?.note == "begun and more")
    #expect(room.bench.session.typing == nil)
  }

  @Test("o opens a field's text there")
  func fromField() throws {
    var room = try room { "\($0)half as long" }
    try room.press("Enter Home Down o")
    #expect(try room.saved("outcomes.target")?.fields["outcome"] == "half as long")
  }

  @Test("Where there is no text to write, it says so")
  func notText() throws {
    var room = try room { $0 }
    try room.press("Enter Home o")
    #expect(room.advice == "! Only a text can be written in your own editor.")
  }

  @Test("An editor that can't be run leaves what was typed")
  func failure() throws {
    var room = try Room.unanswered()
    try room.press("n 'begun' Ctrl-O")
    #expect(room.advice == "! Set EDITOR to the editor you like.")
    #expect(room.bench.session.typing?.editor.text == "begun")
  }

  @Test("A text that is too long is not taken, and is not lost in silence")
  func tooLong() throws {
    var room = try room { _ in String(repeating: "a", count: 70_000) }
    try room.press("n 'begun' Ctrl-O")
    #expect(room.advice.hasPrefix("! Not taken: a text can hold 64 KiB"))
    #expect(room.bench.session.typing?.editor.text == "begun")
  }

  // MARK: - Drafts

  @Test("What is typed is a draft until it is kept")
  func draft() throws {
    var room = try Room.unanswered()
    let question = try #require(QuestionID("outcomes.target"))
    try room.press("n")
    #expect(room.bench.session.unsaved == [])
    try room.press("'begun'")
    #expect(
      room.bench.session.unsaved == [
        .text(UnsavedText(target: .answer(question, .note), text: "begun"))
      ])
    try room.press("Esc")
    #expect(room.bench.session.unsaved == [])
  }

  @Test("A draft that is found is offered, and goes on where it was", arguments: ["note", "field"])
  func offered(kind: String) throws {
    var room = try Room.unanswered()
    let question = try #require(QuestionID("outcomes.measure"))
    // The latest result is asked for at level 4 only: it is not on the screen yet.
    let field = try #require(FieldID("source"))
    let target: TypingTarget =
      .answer(question, kind == "note" ? .note : .field(field))
    room.send(.draftsFound([.text(UnsavedText(target: target, text: "left unfinished"))]))
    #expect(room.shows("Text from before, not saved: Measure"))
    try room.press("Enter")
    #expect(room.bench.session.typing?.editor.text == "left unfinished")
    #expect(room.rowOfCursor.contains("left unfinished"))
    try room.press("Esc")
    let answer = try #require(try room.saved("outcomes.measure"))
    #expect(kind == "note" ? answer.note == "left unfinished" : answer.fields["source"] != nil)
  }

  @Test("A draft that is thrown away is gone, and nothing is changed")
  func thrownAway() throws {
    var room = try Room.unanswered()
    let question = try #require(QuestionID("outcomes.measure"))
    let draft = Unsaved.text(UnsavedText(target: .answer(question, .note), text: "old"))
    room.send(.draftsFound([draft]))
    #expect(room.bench.session.unsaved == [draft])
    try room.press("Down Enter")
    #expect(room.bench.session.unsaved == [])
    #expect(room.asked == [])
  }
}
