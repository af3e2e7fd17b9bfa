import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The room's timer")
struct RoomTimerTests {
  @Test("t starts it with the question's part of its decision's minutes, and stops it")
  func startAndStop() throws {
    var room = try Room.unanswered()
    #expect(!room.shows("◷"))
    // Thirty minutes for the six questions of the first decision.
    try room.press("t")
    #expect(room.rows[0].contains("◷ 5:00 left"))
    room.wait(seconds: 65)
    #expect(room.rows[0].contains("◷ 3:55 left"))
    try room.press("t")
    room.wait(seconds: 600)
    #expect(room.rows[0].contains("◷ 3:55, stopped"))
    try room.press("t")
    room.wait(seconds: 5)
    #expect(room.rows[0].contains("◷ 3:50 left"))
  }

  @Test("Each question has time of its own, that of the agenda goes on")
  func perQuestion() throws {
    var room = try Room.unanswered()
    try room.press("t")
    // All questions: five decisions of 30, 25, 25, 25 and 25 minutes.
    #expect(room.rows[0].contains("130 min left in all"))
    room.wait(seconds: 60)
    try room.press("Down")
    #expect(room.rows[0].contains("◷ 5:00 left"))
    room.wait(seconds: 30)
    #expect(room.rows[0].contains("◷ 4:30 left"))
    try room.press("Up")
    #expect(room.rows[0].contains("◷ 4:00 left"))
    #expect(room.rows[0].contains("129 min left in all"))
    try room.goTo("data.audit")
    #expect(room.rows[0].contains("◷ 5:00 left"))
    try room.goTo("alignment.sponsor")
    #expect(room.rows[0].contains("◷ 4:10 left"))
  }

  @Test("At the end it counts over, calmly")
  func over() throws {
    var room = try Room.unanswered()
    try room.press("t")
    room.wait(seconds: 300)
    #expect(room.rows[0].contains("◷ 0:00 left"))
    room.wait(seconds: 130)
    #expect(room.rows[0].contains("◷ 2:10 over"))
  }

  @Test("It asks for each second while it is to be seen, and not else")
  func ticks() throws {
    var room = try Room.unanswered()
    #expect(!room.picture.showsRunningTimer)
    try room.press("t")
    for keys in ["", "g", "q", "p", "q", ":"] {
      try room.press(keys)
      #expect(room.picture.showsRunningTimer, "\(keys)")
    }
    try room.press("Esc w")
    #expect(!room.picture.showsRunningTimer)
    try room.press("q")
    #expect(room.picture.showsRunningTimer)
    room.send(.resized(Size(width: 50, height: 10)))
    #expect(!room.picture.showsRunningTimer)
    room.send(.resized(Room.standard))
    try room.press("t")
    #expect(!room.picture.showsRunningTimer)
  }

  @Test("It is to be seen however narrow the terminal is", arguments: [60, 80, 100, 124, 300])
  func alwaysSeen(width: Int) throws {
    var room = try Room.sample(size: Size(width: width, height: 24))
    try room.press("t")
    #expect(room.shows("◷ 5:00 left"))
    try room.press("p")
    #expect(room.shows("◷ 5:00 left"))
  }

  @Test("Five minutes more, and from the beginning again")
  func extended() throws {
    var room = try Room.unanswered()
    try room.press("t")
    room.wait(seconds: 10)
    try room.press(": 'five minutes' Enter")
    #expect(room.rows[0].contains("◷ 9:50 left"))
    #expect(room.rows[0].contains("135 min left in all"))
    try room.press(": 'beginning' Enter")
    #expect(room.rows[0].contains("◷ 5:00 left"))
    #expect(room.rows[0].contains("130 min left in all"))
  }

  @Test("A clock that is set back takes no time back")
  func clockSetBack() throws {
    var room = try Room.unanswered()
    try room.press("t")
    room.wait(seconds: 10)
    room.clock = Timestamp(seconds: room.clock.seconds - 3600)
    room.send(.ticked(room.clock))
    #expect(room.rows[0].contains("◷ 4:50 left"))
  }

  @Test("It ends with the workshop")
  func ends() throws {
    var room = try Room.unanswered()
    try room.press("t q")
    #expect(room.bench.session.place == .home)
    #expect(!room.bench.session.timer.isRunning)
    #expect(!room.picture.showsRunningTimer)
    try room.press("t")
    #expect(room.bench.session.place == .home)
  }

  @Test("Those who follow are told when it ends, or how much is left")
  func whereabouts() throws {
    var room = try Room.unanswered()
    let first = try #require(QuestionID("outcomes.target"))
    #expect(room.bench.session.whereabouts == Workshop.Room(question: first))
    try room.press("t")
    let ends = Timestamp(seconds: room.clock.seconds + 300)
    #expect(room.bench.session.whereabouts == Workshop.Room(question: first, timerEnds: ends))
    room.wait(seconds: 20)
    // It says the same all the time: nothing is written while it runs.
    #expect(room.bench.session.whereabouts == Workshop.Room(question: first, timerEnds: ends))
    try room.press("t")
    #expect(room.bench.session.whereabouts == Workshop.Room(question: first, timerLeft: 280))
    try room.press("Down")
    #expect(room.bench.session.whereabouts?.question == QuestionID("outcomes.measure"))
  }

  @Test("Where nothing can be written or nobody takes part, nothing is told")
  func nobodyToTell() throws {
    #expect(try Room.sample(readOnly: "It can be read.").bench.session.whereabouts == nil)
    var state = try SampleState.unanswered()
    state.details.participants = [:]
    #expect(Room.opened(state).bench.session.whereabouts == nil)
    #expect(Room.home().bench.session.whereabouts == nil)
  }

  @Test("The agenda lists what is open with its minutes, the questions of the gate first")
  func agenda() throws {
    var room = try Room.unanswered(size: Size(width: 124, height: 50))
    try room.press(": 'agenda' Enter")
    #expect(room.shows("Agenda"))
    let first = try #require(room.rows(with: "5 min").first)
    #expect(first.contains("Outcome") && first.contains("gate"))
    #expect(room.shows("130 minutes in all"))
    try room.press("Esc 2 : 'agenda' Enter")
    #expect(room.shows("125 minutes in all"))
  }
}
