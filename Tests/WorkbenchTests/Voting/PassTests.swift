import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Pass the laptop")
struct PassTests {
  @Test("Choose who, blank the projector, vote on a decision, hand back")
  func story() throws {
    var room = try VotingRoom.room()
    try room.press("V")
    #expect(room.rows(with: "Ana Ruiz").contains { $0.contains("1 Ana Ruiz") })
    #expect(!room.shows("Olu Watch"))
    try room.press("2")
    #expect(room.shows("Blank or cover the projector now: what comes is private."))
    #expect(room.writes == [])
    try room.press("Enter 3")
    #expect(room.shows("Ben Ode › Outcome"))
    #expect(room.shows("1 of 6"))
    #expect(room.rowOfCursor.contains("Given. Another level replaces it, and its comment."))
    #expect(try VotingRoom.kept(room) == ["ben-ode": "3"])
    try room.press("Enter 'agreed in March' Enter")
    #expect(!room.shows("agreed in March"))
    try room.press("Down ? Space 2 Space 1 Space 0 Space 4 Space")
    #expect(room.shows("Hand the laptop back."))
    #expect(room.shows("Ben Ode: every question has a ballot."))
    try room.press("Enter")
    #expect(room.bench.session.place == .board)
    #expect(room.bench.screens.pass == PassScreen())
    let path = try #require(room.disk.open)
    let ben = try #require(Slug("ben-ode"))
    let ballots = try #require(room.disk.folders[path]?.ballots)
    #expect(ballots.count == 6)
    let first = try #require(room.bench.session.selectedQuestion?.id)
    #expect(ballots[first]?[ben]?.comment == "agreed in March")
    #expect(ballots[first]?[ben]?.level == .owned)
    #expect(room.shows("1 of 4 has voted, missing: Ana Ruiz, Cy Lam, Dee Fox."))
  }

  @Test("Those who have not voted come first, and it begins where they left off")
  func order() throws {
    var room = try VotingRoom.room()
    try room.press("V 1 Enter 3 Down 3 Esc")
    #expect(room.shows("Ana Ruiz: 2 of 6 questions have a ballot."))
    try room.press("Enter V")
    #expect(room.shows("4 of 6 questions open"))
    try room.press("1 Enter")
    #expect(room.shows("3 of 6"))
    try room.press("3 Down 3 Down 3 Down 3 Down Enter V")
    let names = room.rows(with: "questions open").count
    #expect(names == 3)
    #expect(room.rows(with: "has voted").contains { $0.contains("4 Ana Ruiz") })
  }

  @Test("Going back it can be given anew; a comment needs a level first")
  func anew() throws {
    var room = try VotingRoom.room()
    try room.press("V 1 Enter n")
    #expect(room.advice.hasPrefix("! A level first"))
    try room.press("1 n 'said' Enter Down 2 Up 4")
    #expect(try VotingRoom.kept(room) == [VotingRoom.ana: "4"])
    let path = try #require(room.disk.open)
    let first = try #require(room.bench.session.open?.playbook.questions.first?.id)
    #expect(room.disk.folders[path]?.ballots[first]?.values.map(\.comment) == [""])
    try room.press("Down Backspace")
    #expect(room.shows("1 of 6"))
  }

  @Test("Questions that are revealed or do not apply are left out")
  func leftOut() throws {
    var room = try VotingRoom.revealed()
    try room.press("j j j x 'Bought' Enter Esc V 1 Enter")
    #expect(room.shows("1 of 4"))
  }

  @Test("Nothing is undone, no other place is reached, and no editor keeps a file")
  func closed() throws {
    var room = try VotingRoom.room()
    try room.press("V 1 Enter 3")
    room.forget()
    try room.press("u")
    #expect(room.advice == "! u does nothing here; F1 shows the keys.")
    try room.press("Ctrl-Z Ctrl-R : g s / w")
    #expect(room.asked == [])
    #expect(room.bench.session.place == .pass)
    try room.press("Enter 'private' Ctrl-O")
    #expect(room.asked == [])
    #expect(room.advice.hasPrefix("! What is private is typed here only"))
    #expect(room.bench.session.unsaved == [])
  }

  @Test("Undo after it takes back what the team agreed, not the vote")
  func undo() throws {
    var room = try VotingRoom.room()
    try room.press("2 V 1 Enter 3 Esc Enter u")
    #expect(room.bench.session.open?.state.answers.isEmpty == true)
    #expect(try VotingRoom.kept(room) == [VotingRoom.ana: "3"])
  }

  @Test("The state of the workbench holds no ballot once it is saved")
  func forgets() throws {
    var room = try VotingRoom.room()
    try room.press("V 1 Enter 3 Enter 'seldom word' Enter")
    var dumped = ""
    dump(room.bench, to: &dumped)
    #expect(!dumped.contains("seldom word"))
    #expect(!dumped.contains("Workshop.Ballot"))
  }

  @Test("A participant who is taken out meanwhile ends it")
  func gone() throws {
    var room = try VotingRoom.room()
    try room.press("V 1 Enter 3 Enter 'half'")
    let path = try #require(room.disk.open)
    room.disk.folders[path]?.details.participants = [:]
    room.carryOut([.readAgain])
    #expect(room.bench.session.place == .board)
    #expect(room.bench.session.typing == nil)
  }

  @Test("A question that somebody reveals meanwhile takes no more ballots")
  func revealedMeanwhile() throws {
    var room = try VotingRoom.hidden()
    let question = try #require(room.bench.session.selectedQuestion?.id)
    try room.press("V 1 Enter Home Up*6")
    _ = try room.disk.reveal(question)
    room.carryOut([.readAgain])
    try room.press("4")
    #expect(room.advice == "! It was revealed meanwhile: its ballots stay as they were.")
  }

  @Test("Why it can't be")
  func refusals() throws {
    var state = try VotingRoom.state()
    var room = Room.opened(state, readOnly: "It can be read, nothing can be changed.")
    try room.press("V")
    #expect(room.advice == "! It can be read, nothing can be changed.")
    state.details.participants = [:]
    room = Room.opened(state)
    try room.press("V")
    #expect(room.advice == "! Nobody takes part yet: w adds participants.")
    state = try InventedPlaybook.state(decisions: 1, questions: 1)
    state.details.participants = try VotingRoom.state().details.participants
    room = Room.opened(state)
    try room.press("v 1 1 1 1 Enter V")
    #expect(room.advice.contains("is revealed already or does not apply"))
  }

  @Test("All levels can be read in the smallest terminal")
  func smallest() throws {
    var room = try VotingRoom.room(size: Size(width: 60, height: 18))
    try room.press("V 1 Enter")
    var seen = room.rows.joined()
    for _ in 0..<5 {
      try room.press("PageDown")
      seen += room.rows.joined()
    }
    for text in try #require(room.bench.screens.pass.question(room.bench.session)).descriptors {
      #expect(seen.contains(text.split(separator: " ").last ?? ""))
    }
  }
}
