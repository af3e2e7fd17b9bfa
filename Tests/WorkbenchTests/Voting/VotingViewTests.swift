import TerminalKit
import Testing

@Suite("Voting as it looks")
struct VotingViewTests {
  static let sizes = [(124, 30), (80, 24), (60, 18)]

  @Test("All hands, half way through", arguments: sizes)
  func hands(width: Int, height: Int) throws {
    var room = try VotingRoom.hidden(size: Size(width: width, height: height))
    try room.press("v 2")
    expectScreen(room, "hands-\(width)x\(height)")
  }

  @Test("All hands of forty")
  func crowd() throws {
    var room = try VotingRoom.crowd(of: 40, size: Size(width: 80, height: 24))
    try room.press("v 3 2 ? - 1 1")
    expectScreen(room, "hands-crowd-80x24")
  }

  @Test("Passing the laptop: who, the warning, a question, handed back")
  func pass() throws {
    var room = try VotingRoom.room(size: Size(width: 80, height: 24))
    try room.press("V")
    expectScreen(room, "pass-who-80x24")
    try room.press("1")
    expectScreen(room, "pass-warning-80x24")
    try room.press("Enter 3")
    expectScreen(room, "pass-given-80x24")
    try room.press("Down*6")
    expectScreen(room, "pass-done-80x24")
  }

  @Test("A question in private, with a comment being typed", arguments: sizes)
  func question(width: Int, height: Int) throws {
    var room = try VotingRoom.room(size: Size(width: width, height: height))
    try room.press("V 1 Enter 3 Enter 'agreed in March'")
    expectScreen(room, "pass-comment-\(width)x\(height)")
  }

  @Test("Before and after the reveal", arguments: [(124, 30), (80, 24)])
  func reveal(width: Int, height: Int) throws {
    let size = Size(width: width, height: height)
    expectScreen(try VotingRoom.hidden(size: size), "reveal-before-\(width)x\(height)")
    var room = try VotingRoom.revealed(
      comments: ["agreed in March", "", "", "we never measured it"], size: size)
    try room.press("j k")
    expectScreen(room, "reveal-after-\(width)x\(height)")
    try room.press("3 Enter Home Down")
    expectScreen(room, "reveal-agreed-\(width)x\(height)")
  }

  @Test("Who sees it differently", arguments: sizes)
  func agreement(width: Int, height: Int) throws {
    var room = try Room.sample(size: Size(width: width, height: height))
    try room.press("r")
    expectScreen(room, "agreement-\(width)x\(height)")
  }

  @Test("How agreement is explained")
  func explained() throws {
    var room = try Room.sample()
    try room.press("r e")
    expectScreen(room, "agreement-explained")
  }
}
