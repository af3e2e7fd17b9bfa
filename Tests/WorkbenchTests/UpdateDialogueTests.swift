import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Over to the plain dialogue and back")
struct UpdateDialogueTests {
  @Test("A asks for it at the selected question", arguments: ["", "Enter"])
  func goesOver(keys: String) throws {
    var room = try Room.sample()
    try room.goTo("outcomes.measure")
    try room.press(keys)
    room.forget()
    try room.press("A")
    #expect(room.asked == [.askPlainly(at: QuestionID("outcomes.measure"))])
    #expect(room.advice == "✓ Back from the dialogue. All is saved.")
  }

  @Test("The palette has it")
  func palette() throws {
    var room = try Room.sample()
    try room.press(": 'plain dialogue'")
    #expect(room.shows("Go on as a plain dialogue (for screen readers)"))
    room.forget()
    try room.press("Enter")
    #expect(room.asked.count == 1)
  }

  @Test("It comes back at the question where the dialogue was", arguments: ["", "Enter"])
  func comesBack(keys: String) throws {
    var room = try Room.sample()
    try room.goTo("outcomes.measure")
    try room.press(keys)
    let index = room.bench.session.place
    let there = try #require(QuestionID("data.audit"))
    room.send(.dialogueLeft(at: there, problem: nil))
    #expect(room.bench.session.selectedQuestion?.id == there)
    #expect(room.bench.session.place == index)
  }

  @Test("What could not be saved is said")
  func problem() throws {
    var room = try Room.sample()
    room.send(.dialogueLeft(at: nil, problem: "Not all is saved: no room."))
    #expect(room.advice == "! Not all is saved: no room.")
  }

  @Test("While something is not saved it waits")
  func waits() throws {
    var room = try Room.sample()
    room.disk.failure = "no room"
    try room.press("3")
    room.forget()
    try room.press("A")
    #expect(room.asked == [])
    #expect(room.advice.contains("Ctrl-S"))
  }
}
