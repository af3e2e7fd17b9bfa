import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The level of a question")
struct LevelTests {
  @Test("A digit is the team's level, on the board and inside the question", arguments: 0...4)
  func digits(level: Int) throws {
    var room = try Room.unanswered()
    try room.press("\(level)")
    #expect(try room.saved("outcomes.target")?.level?.level?.rawValue == level)
    try room.press("j Enter Down Down \(level)")
    #expect(try room.saved("outcomes.measure")?.level?.level?.rawValue == level)
    #expect(room.bench.session.place == .question)
    #expect(room.advice == "✓ Agreed at level \(level). u takes it back; Enter types in a field.")
  }

  @Test("5 to 9 are no levels, and that is said")
  func noLevels() throws {
    var room = try Room.unanswered()
    for digit in 5...9 {
      try room.press("\(digit)")
      #expect(room.advice == "! \(digit) does nothing here; ? shows the keys.")
    }
    #expect(room.asked == [])
  }

  @Test("Every figure on the screen follows at once")
  func live() throws {
    var room = try Room.unanswered()
    #expect(room.shows("0 of 29 answered"))
    try room.press("0")
    #expect(room.shows("1 of 29 answered"))
    try room.press("n 'Half the room nodded.' Esc q 1")
    #expect(room.rowOfCursor.contains("1 ●○○○"))
    #expect(!room.shows("Readiness  ░"))
  }

  @Test("A level without what it needs is shown as claimed only")
  func claimed() throws {
    var room = try Room.unanswered()
    try room.press("3")
    #expect(room.rowOfCursor.contains("3 ◌◌◌○"))
    #expect(room.rowOfCursor.contains("3 not shown"))
    #expect(room.advice == "Claimed, not shown. Fill in what is missing: Enter.")
  }

  @Test("- says that nobody knows; a digit later takes that back")
  func nobodyKnows() throws {
    var room = try Room.unanswered()
    try room.press("-")
    #expect(try room.saved("outcomes.target")?.level == .unknown)
    #expect(room.rowOfCursor.contains("nobody knows"))
    try room.press("2")
    #expect(try room.saved("outcomes.target")?.level?.level?.rawValue == 2)
  }

  @Test("Backspace takes the level away, and says so where there is none")
  func cleared() throws {
    var room = try Room.unanswered()
    try room.press("2 Backspace")
    #expect(try room.saved("outcomes.target") == nil)
    #expect(room.rowOfCursor.contains("not answered"))
    try room.press("Backspace")
    #expect(room.advice == "! There is no level to take away.")
  }

  @Test("Space goes to the next question that is open, those of the gate first")
  func nextOpen() throws {
    var room = try Room.unanswered()
    var visited: [String] = []
    for _ in 0..<7 {
      visited.append(room.bench.session.selectedQuestion?.id.text ?? "")
      try room.press("2 Space")
    }
    #expect(
      visited == [
        "outcomes.target", "outcomes.measure", "outcomes.owner", "data.audit", "data.quality",
        "production.parallel", "outcomes.usecase",
      ])
  }

  @Test("At the last open question Space says that it is the last")
  func lastOpen() throws {
    var room = try Room.unanswered()
    for _ in 0..<28 { try room.press("2 Space") }
    try room.press("Space")
    #expect(room.advice == "✓ This is the last question without an answer.")
    try room.press("2 Space")
    #expect(room.advice == "✓ Every question has an answer. g shows the gaps.")
  }

  @Test(
    "On a narrow terminal Enter shows the levels, and all of them can be read", arguments: [60, 80])
  func narrow(width: Int) throws {
    var room = try Room.unanswered(size: Size(width: width, height: 18))
    for question in try SampleState.playbook().questions {
      try room.goTo(question.id.text)
      try room.press("Enter")
      var seen: Set<Int> = []
      for _ in 0..<6 {
        guard room.bench.session.focus.item == .ladder else { break }
        for level in 0...4 where room.shows("│     \(level)  ") || room.shows("│ ▶   \(level)  ") {
          let end = question.descriptors[level].split(separator: " ").suffix(1).joined()
          if room.rows.contains(where: { $0.contains(end) }) { seen.insert(level) }
        }
        try room.press("Down")
      }
      #expect(seen == [0, 1, 2, 3, 4], "\(question.id)")
      #expect(room.bench.session.focus.item != .ladder)
      try room.press("q")
    }
  }

  @Test("A field that a lower level does not need leaves the screen; something stays selected")
  func fieldLeaves() throws {
    // Beside the board the board's own mark would be there all the same.
    var room = try Room.unanswered(size: Size(width: 80, height: 24))
    try room.press("4 Enter End Up")
    #expect(room.rowOfCursor.contains("▶ Last reread on"))
    try room.press("2")
    #expect(!room.shows("Last reread on"))
    #expect(room.rowOfCursor.contains("▶"))
  }
}
