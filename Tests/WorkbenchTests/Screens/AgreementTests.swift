import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Who sees it differently")
struct AgreementTests {
  /// Three questions revealed: both groups alike, far apart, and a little apart.
  private func room(size: Size = Room.standard, named: Bool = false) throws -> Room {
    var room = try VotingRoom.room(named: named, size: size)
    let votes: [(String, [Level?])] = [
      ("outcomes.target", [.defined, .defined, .defined, .defined]),
      ("data.audit", [.proven, .owned, .absent, .discussed]),
      ("outcomes.measure", [.defined, .owned, .defined, .defined]),
    ]
    for (question, levels) in votes {
      room.carryOut([
        .vote(
          try #require(QuestionID(question)), try VotingRoom.ballots(levels), reveals: true)
      ])
    }
    room.forget()
    return room
  }

  @Test("The largest perception gap comes first")
  func order() throws {
    var room = try room()
    try room.press("r")
    #expect(room.rowOfCursor.contains("▶ Audit"))
    #expect(room.rowOfCursor.contains("3.0"))
    try room.press("Down")
    #expect(room.rowOfCursor.contains("▶ Measure"))
    try room.press("Down")
    #expect(room.rowOfCursor.contains("▶ Outcome"))
  }

  @Test("Marks stand at the groups' means and differ by letter")
  func marks() throws {
    var room = try room()
    try room.press("r")
    let row = room.rowOfCursor
    let executive = try #require(row.firstIndex(of: "E"))
    let specialist = try #require(row.firstIndex(of: "S"))
    #expect(specialist < executive)
    #expect(room.shows("▲E Executive"))
    #expect(room.shows("■S Specialist"))
  }

  @Test("] shows one decision after the other, then all again; [ goes back")
  func filter() throws {
    var room = try room()
    try room.press("r ]")
    #expect(room.shows("› Business outcome first"))
    #expect(room.rowOfCursor.contains("▶ Measure"))
    try room.press("Tab")
    #expect(room.shows("No ballots of this decision are revealed yet."))
    try room.press("Enter")
    #expect(room.advice == "! Nothing is revealed here yet: v on the board takes a vote.")
    try room.press("]*4")
    #expect(room.shows("› all decisions"))
    try room.press("[")
    #expect(room.shows("› Path to production"))
  }

  @Test("Enter goes to the question, to what the room says there", arguments: [124, 80])
  func enter(width: Int) throws {
    var room = try room(size: Size(width: width, height: 30))
    try room.press("r Enter")
    #expect(room.bench.session.selectedQuestion?.id.text == "data.audit")
    #expect(room.rowOfCursor.contains("▶ split"))
  }

  @Test(
    "What the question's ballots say is always on the screen, what the figures mean where it fits",
    arguments: [(60, 18), (80, 24), (124, 30)])
  func explained(width: Int, height: Int) throws {
    var room = try room(size: Size(width: width, height: height))
    try room.press("r")
    #expect(room.shows("The room is split: ballots go from level"))
    #expect(room.rows.contains { $0.contains("▲E Executive") && $0.contains("(2)") })
    #expect(room.shows("1 means that all votes are alike") == (width > 60))
    #expect(room.rows.contains { $0.contains("people rank") } == (width > 60))
    #expect(room.rows.contains { $0.contains("agreement 0.") } == (width == 60))
    #expect(room.footer.contains("e explain"))
    try room.press("e")
    #expect(room.shows("How far the room sees it alike"))
    try room.press("Down*8")
    #expect(room.shows("Role groups"))
  }

  @Test("A group of one is pooled, and a pool of one is not shown")
  func pooled() throws {
    var state = try VotingRoom.state()
    let roles = state.playbook.roles.map(\.id)
    let dee = try #require(Slug("dee-fox"))
    state.details.participants[dee]?.role = roles[1]
    var room = Room.opened(state)
    try room.press("v 4 4 1 0 Enter r")
    #expect(room.shows("▲E Executive"))
    #expect(room.shows("Others"))
    #expect(!room.shows("S Specialist"))
    let cy = try #require(Slug("cy-lam"))
    state.details.participants[cy]?.role = roles[0]
    room = Room.opened(state)
    try room.press("v 4 4 1 0 Enter r")
    #expect(room.shows("▲E Executive"))
    #expect(!room.shows("Others"))
  }

  @Test("With nothing revealed it says what to do")
  func empty() throws {
    var room = try Room.unanswered()
    try room.press("r")
    #expect(room.shows("No ballots are revealed yet."))
    #expect(room.advice.hasPrefix("Nothing is revealed yet. v on the board"))
  }

  @Test("Marks that would cover each other stand side by side, also at the end of the scale")
  func collisions() {
    let marks = ["A", "B", "C", "D"].map { GroupMark(name: $0, shape: "●", letter: $0) }
    let scale = AgreementScale(perLevel: 6)
    for mean in [0.0, 1.9, 4.0] {
      let dots = marks.map { AgreementRow.Dot(mark: $0, mean: mean, rated: 2) }
      let text = scale.spans(dots).map(\.text).joined()
      #expect(text.count == scale.width)
      #expect(text.contains("●A●B●C●D"))
    }
  }

  @Test("Every group of a playbook has a letter of its own")
  func letters() throws {
    let playbook = try InventedPlaybook.state(decisions: 1, questions: 1).playbook
    let marks = GroupMark.all(of: playbook)
    #expect(Set(marks.map(\.letter)).count == marks.count)
  }
}
