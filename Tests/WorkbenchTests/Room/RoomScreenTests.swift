import PlainText
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The room view")
struct RoomScreenTests {
  private static let sizes = [(124, 30), (80, 24), (60, 18), (200, 50), (300, 100)]

  private func room(_ question: String, _ size: Size = Room.standard) throws -> Room {
    var room = try Room.sample(size: size)
    try room.goTo(question)
    try room.press("p")
    return room
  }

  @Test("A revealed question in terminals of all sizes", arguments: sizes)
  func revealed(width: Int, height: Int) throws {
    let room = try room("data.quality", Size(width: width, height: height))
    expectScreen(room, "room-revealed-\(width)x\(height)")
  }

  @Test(
    "A question on which nobody agreed as yet, with the timer", arguments: [(124, 30), (80, 24)])
  func open(width: Int, height: Int) throws {
    var room = try room("governance.monitoring", Size(width: width, height: height))
    try room.press("t")
    expectScreen(room, "room-open-\(width)x\(height)")
  }

  @Test("Before the reveal it is told who is missing, never how somebody voted")
  func missing() throws {
    let first = try room("governance.monitoring")
    #expect(first.shows("3 of 6 have voted. Still to come: "))
    #expect(!first.shows("█"))
    var other = try Room.sample()
    let path = try #require(other.disk.open)
    let id = try #require(QuestionID("governance.monitoring"))
    for person in other.disk.folders[path]?.ballots[id, default: [:]].keys.sorted() ?? [] {
      other.disk.folders[path]?.ballots[id]?[person] = Ballot(level: .proven, comment: "secret")
    }
    other.carryOut([.readAgain])
    try other.goTo("governance.monitoring")
    try other.press("p")
    #expect(other.picture.canvas.text == first.picture.canvas.text)
    #expect(other.picture.canvas.styleMap == first.picture.canvas.styleMap)
  }

  @Test("Comments stand without names, unless the workshop shows names")
  func names() throws {
    var room = try room("data.quality")
    let people = try #require(
      room.bench.session.open?.state.details.participants.values.map(\.name))
    #expect(room.shows("“"))
    for name in people { #expect(!room.shows(name)) }
    try room.outside { $0.details.ballotsNamed = true }
    room.send(.resized(Size(width: 124, height: 40)))
    #expect(people.contains { room.shows("\($0), ") })
  }

  @Test("Keys move and a digit agrees on a level, as on the board")
  func keys() throws {
    var room = try room("data.quality")
    for (keys, question) in [
      ("Right", "data.shape"), ("Left Left", "data.audit"), ("]", "alignment.sponsor"),
      ("[", "data.audit"), ("j", "data.quality"), ("Home", "outcomes.target"),
    ] {
      try room.press(keys)
      #expect(room.bench.session.selectedQuestion?.id == QuestionID(question), "\(keys)")
      #expect(room.bench.session.place == .room)
    }
    room.forget()
    try room.press("3")
    #expect(room.writes.count == 1)
    #expect(try room.saved("outcomes.target")?.level == .level(.owned))
    try room.press("Space")
    #expect(room.bench.session.place == .room)
    try room.press("q")
    #expect(room.bench.session.place == .board)
  }

  @Test("It is centred and no line is too wide", arguments: [(200, 50), (300, 100)])
  func centred(width: Int, height: Int) throws {
    let room = try room("data.quality", Size(width: width, height: height))
    for row in room.rows.dropFirst(2).dropLast(2) where !row.allSatisfy({ $0 == " " }) {
      let left = row.prefix { $0 == " " }.count
      #expect(left >= (width - 92) / 2)
      #expect(TextWidth.width(row) <= (width + 92) / 2)
    }
  }
}
