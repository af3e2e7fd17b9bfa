import TerminalKit
import Testing

@Suite("The board as it looks")
struct BoardViewTests {
  @Test(
    "The sample in terminals of four sizes",
    arguments: [(124, 30), (80, 24), (60, 18), (200, 50)])
  func sizes(width: Int, height: Int) throws {
    let room = try Room.sample(size: Size(width: width, height: height))
    expectScreen(room, "board-\(width)x\(height)")
  }

  @Test("A workshop in which nothing is answered")
  func unanswered() throws {
    expectScreen(try Room.unanswered(), "board-unanswered")
    expectScreen(
      try Room.unanswered(size: Size(width: 80, height: 24)), "board-unanswered-80x24")
  }

  @Test("A playbook with one decision, and with twelve", arguments: [1, 12])
  func decisions(count: Int) throws {
    let state = try InventedPlaybook.state(decisions: count, questions: 9)
    var room = Room.opened(state, size: Size(width: 80, height: 24))
    try room.press("]*\(count / 2 + 1) j j j")
    expectScreen(room, "board-decisions-\(count)")
    room.send(.resized(Size(width: 60, height: 18)))
    expectScreen(room, "board-decisions-\(count)-60x18")
  }

  @Test(
    "All panes are to be seen, and in one of them the selected question", arguments: [1, 2, 5, 12])
  func allPanes(count: Int) throws {
    let state = try InventedPlaybook.state(decisions: count, questions: 12)
    for (width, height) in [(60, 18), (80, 24), (124, 30), (200, 50)] {
      var room = Room.opened(state, size: Size(width: width, height: height))
      for number in Set([1, count / 2 + 1, count]) {
        try room.goTo("d\(number).q7")
        for other in 1...count {
          #expect(
            room.rows(with: "Decision number \(other) ").contains { $0.contains("╭") },
            "pane \(other) of \(count) at \(width)×\(height), in \(number)")
        }
        #expect(room.rowOfCursor.contains("▶ Question \(number).7"))
      }
    }
  }

  @Test("Below 60×18 a sentence says what is missing", arguments: [(59, 18), (60, 17), (59, 17)])
  func tooSmall(width: Int, height: Int) throws {
    let room = try Room.sample(size: Size(width: width, height: height))
    #expect(room.shows("pilotage needs a terminal of at least 60 columns"))
    if (width, height) == (59, 17) { expectScreen(room, "too-small-59x17") }
  }

  @Test("What was typed before the terminal became too small is there when it grows again")
  func smallAndBack() throws {
    var room = try Room.unanswered()
    try room.press("n 'half a sen'")
    room.send(.resized(Size(width: 30, height: 10)))
    try room.press("'tence'")
    room.send(.resized(Room.standard))
    #expect(room.rowOfCursor.contains("half a sentence"))
  }
}
