import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("A question that does not apply")
struct NotApplicableTests {
  private func room(_ keys: String) throws -> Room {
    // Without the board beside it: the mark to be seen is the question's own.
    var room = try Room.unanswered(size: Size(width: 80, height: 24))
    try room.goTo("data.shape")
    try room.press(keys)
    return room
  }

  @Test("x asks for the reason and keeps both together")
  func reason() throws {
    let room = try room("x 'Bought as a service' Enter")
    let answer = try #require(try room.saved("data.shape"))
    #expect(answer.level == .notApplicable)
    #expect(answer.reason == "Bought as a service")
    #expect(room.shows("Does not apply to this pilot."))
  }

  @Test("Without a reason nothing is changed", arguments: ["x Esc", "x '  ' Esc", "x Tab"])
  func noReason(keys: String) throws {
    let room = try room(keys)
    #expect(room.writes == [])
    #expect(room.advice == "✓ Nothing is changed: without a reason it applies.")
    #expect(room.rowOfCursor.contains("▶"))
  }

  @Test("Enter on an empty reason asks for one and stays")
  func enterWithoutReason() throws {
    let room = try room("x Enter")
    #expect(
      room.bench.session.typing?.target == .answer(try #require(QuestionID("data.shape")), .reason))
    #expect(room.advice.hasPrefix("! Say why it does not apply"))
  }

  @Test("A level takes it back, the reason with it")
  func takenBack() throws {
    let room = try room("x 'Bought' Enter 1")
    let answer = try #require(try room.saved("data.shape"))
    #expect(answer.level?.level?.rawValue == 1)
    #expect(answer.reason == "")
    #expect(!room.shows("Does not apply because"))
  }

  @Test("A question that a gate names always applies", arguments: ["", "Enter "])
  func gate(keys: String) throws {
    var room = try Room.unanswered()
    try room.press(keys + "x")
    #expect(room.bench.session.typing == nil)
    #expect(room.asked == [])
    #expect(room.advice.hasPrefix("! A gate names this question, so it always applies."))
  }

  @Test("A note can be written on an answer that a file marks so without a reason")
  func faultyFile() throws {
    var state = try SampleState.unanswered()
    var answer = Answer()
    answer.level = .notApplicable
    state.answers[try #require(QuestionID("data.shape"))] = answer
    var room = Room.opened(state)
    try room.goTo("data.shape")
    try room.press("n 'Who said so?' Esc")
    #expect(try room.saved("data.shape")?.note == "Who said so?")
  }
}
