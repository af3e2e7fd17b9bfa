import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("All hands at once")
struct HandsTests {
  @Test("A digit a person, Enter, and the room sees what it said")
  func story() throws {
    var room = try VotingRoom.room()
    let question = try #require(room.bench.session.selectedQuestion?.id)
    try room.press("v 3 2 ? 0")
    #expect(room.shows("3 ballots typed") == false)
    #expect(room.rowOfCursor.contains("▶ 4 ballots typed: Enter reveals"))
    try room.press("Enter")
    #expect(
      room.writes == [
        .vote(question, try VotingRoom.ballots([.owned, .defined, nil, .absent]), reveals: true)
      ])
    #expect(room.bench.session.place == .board)
    #expect(room.shows("1 does not know"))
    #expect(room.shows("Those at 0 and at 3 speak first."))
    #expect(room.bench.screens.hands == HandsScreen())
  }

  @Test("Somebody absent has no ballot; observers are not asked")
  func absent() throws {
    var room = try VotingRoom.room()
    try room.press("v")
    #expect(!room.shows("Olu Watch"))
    try room.press("3 - 1 - Enter")
    #expect(try VotingRoom.kept(room) == ["ana-ruiz": "3", "cy-lam": "1"])
  }

  @Test("With people left, Enter asks once")
  func untyped() throws {
    var room = try VotingRoom.room()
    try room.press("v 3 2 Enter")
    #expect(room.advice == "! Cy Lam, Dee Fox have no digit: Enter again takes them as absent.")
    #expect(room.writes == [])
    try room.press("Left Enter")
    #expect(room.writes == [], "after another key it asks again")
    try room.press("Enter")
    #expect(room.bench.session.open?.state.reveals.count == 1)
    #expect(try VotingRoom.kept(room).count == 2)
  }

  @Test("Before Enter every digit can be corrected")
  func correct() throws {
    var room = try VotingRoom.room()
    try room.press("v 3 2 Backspace 1 Home 4 End Backspace")
    #expect(room.advice == "Ben Ode: 0–4, ? unknown, - absent. F1 shows the keys.")
    try room.press("0 0 0 Enter")
    #expect(
      try VotingRoom.kept(room)
        == ["ana-ruiz": "4", "ben-ode": "0", "cy-lam": "0", "dee-fox": "0"])
  }

  @Test("A digit too many changes nothing and says so")
  func tooMany() throws {
    var room = try VotingRoom.room()
    try room.press("v 1 1 1 1 4")
    #expect(room.advice.contains("Everybody has had a turn"))
    try room.press("Enter")
    #expect(Set(try VotingRoom.kept(room).values) == ["1"])
  }

  @Test("Who has voted already is passed over and keeps that ballot")
  func voted() throws {
    var room = try VotingRoom.hidden()
    try room.press("v")
    #expect(room.shows("✓ voted"))
    #expect(
      room.picture.canvas.cursor.map { $0.x > (room.index(of: "Cy Lam")?.x ?? 999) - 3 } == true)
    try room.press("2 2 Enter")
    #expect(
      try VotingRoom.kept(room)
        == ["ana-ruiz": "3", "ben-ode": "0", "cy-lam": "2", "dee-fox": "2"])
  }

  @Test(
    "Whoever is passed over is named, with the one whose digit comes next", arguments: [124, 60])
  func saysWhoIsSkipped(width: Int) throws {
    var room = try VotingRoom.hidden(size: Size(width: width, height: 24))
    try room.press("v")
    #expect(room.advice == "✓ Cy Lam is next: Ana Ruiz, Ben Ode have voted already.")
    let question = try #require(room.bench.session.selectedQuestion?.id)
    _ = try room.disk.vote(on: question, [try #require(Slug("dee-fox")): Ballot(level: .owned)])
    room.carryOut([.readAgain])
    #expect(room.advice == "✓ Dee Fox has voted meanwhile and needs no digit.")
    try room.press("2")
    #expect(room.advice == "✓ Nobody is next: Dee Fox has voted already.")
    try room.press("Left")
    #expect(room.advice.hasPrefix("Dee Fox has voted already"), "it is said once")
  }

  @Test("A ballot that comes in for the one whose turn it is says what a digit would do")
  func votesWhileItIsTheirTurn() throws {
    var room = try VotingRoom.room()
    let question = try #require(room.bench.session.selectedQuestion?.id)
    try room.press("v 1")
    _ = try room.disk.vote(on: question, [try #require(Slug("ben-ode")): Ballot(level: .owned)])
    room.carryOut([.readAgain])
    #expect(room.advice == "✓ Ben Ode has voted already; a digit here replaces that ballot.")
  }

  @Test("Where the levels don't fit their names stand, however many vote", arguments: [4, 12, 40])
  func levelNames(people: Int) throws {
    var room = try VotingRoom.crowd(of: people, size: Size(width: 60, height: 18))
    try room.press("v")
    #expect(room.shows("0 Absent   1 Discussed   2 Defined   3 Owned   4 Proven"))
    #expect(flaw(in: room.picture.canvas) == nil)
    #expect(room.rows.contains { $0.contains("▶") })
    #expect(room.footer.contains("- absent"))
  }

  @Test("Unless the facilitator goes there and types")
  func replaced() throws {
    var room = try VotingRoom.hidden()
    try room.press("v Home")
    #expect(room.advice.contains("Ana Ruiz has voted already; a digit here replaces that ballot."))
    try room.press("1 2 2 Enter")
    #expect(
      try VotingRoom.kept(room)
        == ["ana-ruiz": "1", "ben-ode": "0", "cy-lam": "2", "dee-fox": "2"])
  }

  @Test("Absent over a ballot leaves the ballot")
  func absentVoter() throws {
    var room = try VotingRoom.hidden()
    try room.press("v Home -")
    #expect(room.advice == "! Ana Ruiz has voted already: that ballot stays.")
  }

  @Test("A ballot given at another terminal after the digit was typed goes before the digit")
  func votedMeanwhile() throws {
    var room = try VotingRoom.room()
    let question = try #require(room.bench.session.selectedQuestion?.id)
    try room.press("v 1 1 1")
    _ = try room.disk.vote(on: question, try VotingRoom.ballots([.proven]))
    room.carryOut([.readAgain])
    #expect(room.shows("✓ voted"))
    try room.press("1 Enter")
    #expect(try VotingRoom.kept(room)["ana-ruiz"] == "4")
  }

  @Test("Esc drops typed digits the second time, and at once where there are none")
  func leave() throws {
    var room = try VotingRoom.room()
    try room.press("v Esc")
    #expect(room.bench.session.place == .board)
    try room.press("v 3 2 Esc")
    #expect(room.advice == "! 2 digits are typed: Esc again drops them, Enter reveals.")
    try room.press("Esc")
    #expect(room.bench.session.place == .board)
    #expect(room.writes == [])
    try room.press("v")
    #expect(!room.shows("ballots typed: Enter"))
    #expect(room.shows("0 ballots typed"))
  }

  @Test("Digits stay while one looks something up")
  func palette() throws {
    var room = try VotingRoom.room()
    try room.press("v 3 : 'Gaps' Enter q v")
    #expect(room.advice == "✓ The digits typed before are still here.")
    #expect(room.shows("1 ballot typed"))
  }

  @Test("A question that somebody else reveals meanwhile ends the vote")
  func revealedMeanwhile() throws {
    var room = try VotingRoom.hidden()
    let question = try #require(room.bench.session.selectedQuestion?.id)
    try room.press("v 3")
    _ = try room.disk.reveal(question)
    room.carryOut([.readAgain])
    #expect(room.bench.session.place == .board)
    #expect(room.advice.hasPrefix("! The vote has ended"))
  }

  @Test("A vote that comes too late is told, and does not stay unsaved for ever")
  func tooLate() throws {
    var room = try VotingRoom.hidden()
    let question = try #require(room.bench.session.selectedQuestion?.id)
    try room.press("v 3 3")
    _ = try room.disk.reveal(question)
    try room.press("Enter")
    #expect(room.advice == "! Somebody revealed it meanwhile: its ballots stay as they were.")
    #expect(room.bench.session.saving == .idle)
  }

  @Test("A disk that fails keeps the ballots to be tried again")
  func failing() throws {
    var room = try VotingRoom.room()
    room.disk.failure = "No space left on device"
    try room.press("v 3 2 1 0 Enter")
    #expect(room.shows("NOT SAVED"))
    room.disk.failure = nil
    try room.press("Ctrl-S")
    #expect(try VotingRoom.kept(room).count == 4)
    #expect(room.bench.session.open?.state.reveals.count == 1)
  }

  @Test("Why it can't be: nobody, only observers, read only, does not apply")
  func refusals() throws {
    var state = try VotingRoom.state()
    var room = Room.opened(state, readOnly: "It can be read, nothing can be changed.")
    try room.press("v")
    #expect(room.advice == "! It can be read, nothing can be changed.")
    for id in state.details.participants.keys { state.details.participants[id]?.observer = true }
    room = Room.opened(state)
    try room.press("v")
    #expect(room.advice == "! Only observers take part, and they do not vote: w changes that.")
    state.details.participants = [:]
    room = Room.opened(state)
    try room.press("v")
    #expect(room.advice == "! Nobody takes part yet: w adds participants.")
    #expect(room.bench.session.place == .board)
    room = try VotingRoom.room()
    try room.goTo("data.shape")
    try room.press("x 'Bought' Enter v")
    #expect(room.advice == "! It does not apply to this pilot: Backspace takes that back.")
  }

  @Test(
    "What is revealed shows its result, beside the board or over the screen",
    arguments: [(124, 30, Place.board), (124, 24, .question), (80, 24, .question)])
  func result(width: Int, height: Int, index: Place) throws {
    var room = try VotingRoom.revealed(size: Size(width: width, height: height))
    try room.press("v")
    #expect(room.bench.session.place == index)
    #expect(room.shows("The room is split"))
    #expect(
      room.advice == "! Its ballots are revealed and stay as they were; d records a dissent.")
  }

  @Test(
    "Two hundred people fit into any terminal, and each is seen",
    arguments: [(60, 18), (80, 24), (124, 30)])
  func crowd(width: Int, height: Int) throws {
    var room = try VotingRoom.crowd(of: 200, size: Size(width: width, height: height))
    try room.press("v")
    for number in 1...200 {
      if number % 9 == 1 || number == 200 {
        let name = "Person \(number < 100 ? number < 10 ? "00" : "0" : "")\(number)"
        #expect(room.rowOfCursor.contains("▶ \(name)"))
      }
      try room.press("\(number % 5)")
    }
    #expect(room.rowOfCursor.contains("▶ 200 ballots typed: Enter reveals"))
    try room.press("Enter")
    #expect(try VotingRoom.kept(room).count == 200)
    #expect(room.shows("█40"))
  }

  @Test("A click selects whose digit is next")
  func click() throws {
    var room = try VotingRoom.room()
    try room.press("v")
    try room.click(on: "Cy Lam")
    try room.press("4 - Enter Enter")
    #expect(try VotingRoom.kept(room) == ["cy-lam": "4"])
  }
}
