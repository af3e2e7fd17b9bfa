import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("A run through the essentials")
struct EssentialsTests {
  @Test("The agenda holds the questions of the gate and no others, and the header says so")
  func agenda() throws {
    var room = try Room.unanswered()
    try room.press(": 'essentials' Enter")
    #expect(room.advice == "✓ Only the six questions of the gate: Space goes through them.")
    #expect(room.rows[0].contains("essentials 0 of 6"))
    var seen: [String] = []
    for _ in 0..<6 {
      seen.append(try #require(room.bench.session.selectedQuestion?.id.text))
      try room.press("1 Space")
    }
    #expect(
      Set(seen) == [
        "outcomes.target", "outcomes.measure", "outcomes.owner", "data.audit", "data.quality",
        "production.parallel",
      ])
    #expect(room.advice == "✓ All six are answered: g shows the gaps.")
    #expect(room.rows[0].contains("essentials 6 of 6"))
    // The last level was agreed on: the advice says the same.
    try room.press("0")
    #expect(room.advice.hasSuffix("All six are answered: g shows the gaps."))
    try room.press(": 'All questions again' Enter")
    #expect(!room.rows[0].contains("essentials"))
    try room.press("Space")
    #expect(room.bench.session.selectedQuestion?.id.text.isEmpty == false)
    #expect(room.bench.session.open?.agenda.count == 23)
  }

  @Test("Half an hour is planned for it")
  func time() throws {
    var room = try Room.unanswered()
    try room.press(": 'essentials' Enter t")
    #expect(room.rows[0].contains("30 min left in all"))
  }

  @Test("It can begin with them, and others' changes don't end it")
  func begin() throws {
    var room = try Room.sample()
    room.beginWithEssentials()
    #expect(room.bench.session.open?.isEssential == true)
    try room.outside { $0.details.title = "Renamed" }
    #expect(room.bench.session.open?.isEssential == true)
  }

  @Test("A stage without a gate has none")
  func noGate() throws {
    var room = Room.opened(try InventedPlaybook.state(decisions: 2, questions: 2))
    try room.press(": 'essentials' Enter")
    #expect(room.advice.hasPrefix("! This stage has no gate"))
    #expect(room.bench.session.open?.isEssential == false)
  }
}
