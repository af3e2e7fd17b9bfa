import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("Gaps and what if")
struct GapsTests {
  private func room(_ keys: String = "") throws -> Room {
    var room = try Room.sample()
    try room.press("g " + keys)
    return room
  }

  @Test("+ and - suppose, the header shows what would be, and nothing is saved")
  func whatIf() throws {
    var room = try room("+")
    #expect(room.shows("What if"))
    #expect(room.shows("now 53 %, +2.5 points"))
    #expect(room.rowOfCursor.contains("if 2"))
    try room.press("+ + -")
    #expect(room.rowOfCursor.contains("if 3"))
    #expect(room.asked == [])
    #expect(room.bench.session.open?.state == (try SampleState.state()))
  }

  @Test("Back where it was, nothing is supposed any more")
  func backAgain() throws {
    let room = try room("Down Down + -")
    #expect(!room.shows("What if  "))
    #expect(room.shows("Readiness  "))
  }

  @Test("0 goes back to what is, and says so where nothing is supposed")
  func asItIs() throws {
    var room = try room("+ Down + 0")
    #expect(!room.shows("supposed"))
    try room.press("0")
    #expect(room.advice == "! Nothing is supposed: + shows what if.")
  }

  @Test("Beyond 0 and 4 there is no level")
  func ends() throws {
    var room = try room("+*4")
    #expect(room.advice == "! 4 is the highest level.")
    try room.press("-*5")
    #expect(room.advice == "! 0 is the lowest level.")
  }

  @Test(
    "Whichever way one leaves, nothing stays supposed",
    arguments: ["q", "Enter", "s", ": 'Board' Enter", ": 'Legal' Enter", "/ 'bonus' Enter"])
  func leaving(keys: String) throws {
    let room = try room("+ Down + " + keys)
    #expect(room.bench.session.place != .gaps)
    #expect(room.bench.session.open?.supposed == [:])
    #expect(!room.shows("What if  "))
  }

  @Test("Enter goes to the question, to what is missing there")
  func enter() throws {
    let room = try room("Down Down Enter")
    #expect(room.bench.session.selectedQuestion?.id.text == "outcomes.owner")
    #expect(room.rowOfCursor.contains("▶ May decide"))
  }

  @Test("The selection stays in the table when a gap goes")
  func selection() throws {
    var room = try Room.unanswered()
    try room.goTo("data.shape")
    try room.press("x 'Bought' Enter q g End")
    #expect(room.rowOfCursor.contains("▶ 28"))
    try room.press("u End u")
    #expect(room.rowOfCursor.contains("▶"))
  }

  @Test("Without gaps it says that nothing is missing")
  func noGaps() throws {
    var state = try InventedPlaybook.state(decisions: 1, questions: 1)
    for question in state.playbook.questions {
      state.answers[question.id, default: .init()].apply([
        .level(.level(.defined)), .field(question.fields[0].id, "so"),
      ])
    }
    var room = Room.opened(state)
    try room.press("g")
    #expect(room.shows("Nothing is missing at this stage"))
    #expect(room.picture.canvas.cursor != nil)
    try room.press("+ Enter")
    #expect(room.bench.session.place == .gaps)
  }

  @Test("e explains the figure as it is shown, supposed or not")
  func explain() throws {
    #expect(try room("e").shows("Quality (data.quality)  level 1"))
    #expect(try room("+ e").shows("Quality (data.quality)  level 2"))
    #expect(try room("+ e").shows("Supposed, as agreed and shown."))
  }
}
