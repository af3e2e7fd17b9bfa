import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The reveal, and what the room talks about then")
struct RevealTests {
  @Test("Board and question say who is missing, and R asks once")
  func missing() throws {
    var room = try VotingRoom.hidden()
    #expect(room.shows("2 of 4 have voted, missing: Cy Lam, Dee Fox."))
    #expect(room.rows(with: "▶ Outcome").contains { $0.contains("2 of 4 voted") })
    try room.press("R")
    #expect(room.advice == "! Missing: Cy Lam, Dee Fox. R again reveals without.")
    try room.press("j k R")
    #expect(room.writes == [])
    try room.press("R")
    #expect(room.writes == [.reveal(try #require(room.bench.session.selectedQuestion?.id))])
    #expect(room.shows("Those at 0 and at 3 speak first."))
  }

  @Test("In 80×24 the question opens at the room's ballots")
  func narrow() throws {
    var room = try VotingRoom.room(size: Size(width: 80, height: 24))
    try room.press("v 4 4 1 0 Enter")
    #expect(room.bench.session.place == .question)
    #expect(room.rowOfCursor.contains("▶ split"))
    #expect(room.shows("Those at 0, at 4 speak first.") == false)
    #expect(room.shows("Those at 0 and at 4 speak first."))
    #expect(room.shows("The room is split"))
    #expect(room.shows("Ask  "))
  }

  @Test("Nobody to reveal, revealed before, read only")
  func refusals() throws {
    var room = try VotingRoom.room()
    try room.press("R")
    #expect(room.advice.hasPrefix("! Nobody has voted on it yet"))
    room = try VotingRoom.revealed()
    try room.press("R")
    #expect(room.advice == "! Its ballots are revealed and stay as they were.")
    room = Room.opened(try VotingRoom.state(), readOnly: "It can be read, nothing can be changed.")
    try room.press("R")
    #expect(room.advice == "! It can be read, nothing can be changed.")
  }

  @Test("Comments stand without names, in the order of the alphabet")
  func comments() throws {
    let room = try VotingRoom.revealed(comments: ["zebra", "", "apple"])
    #expect(room.shows("“zebra”"))
    let apple = try #require(room.rows.firstIndex { $0.contains("“apple”") })
    let zebra = try #require(room.rows.firstIndex { $0.contains("“zebra”") })
    #expect(apple < zebra)
    #expect(!room.rows(with: "apple").contains { $0.contains("Cy Lam") })
  }

  @Test("Where the workshop names its ballots: who speaks first, levels and comments by name")
  func named() throws {
    let room = try VotingRoom.revealed(
      [.defined, .defined, .defined, .absent], comments: ["", "", "", "never seen it"], named: true,
      size: Size(width: 124, height: 40))
    #expect(room.shows("Dee Fox at 0 speaks first."))
    #expect(room.rows(with: "never seen it").contains { $0.contains("Dee Fox") })
  }

  @Test(
    "The agreed level beside the middle ballot",
    arguments: [
      ("3", "Agreed 3, the middle ballot was 1."), ("1", "Agreed 1, as the middle ballot says."),
    ])
  func agreed(digit: String, words: String) throws {
    var room = try VotingRoom.revealed()
    try room.press(digit)
    #expect(room.shows(words))
  }

  @Test("Above every ballot is said plainly")
  func above() throws {
    var room = try VotingRoom.revealed([.defined, .absent, .discussed, .absent])
    try room.press("3")
    #expect(room.rows(with: "◇  3").contains { $0.contains("claimed · above every ballot") })
    try room.press("Enter End")
    #expect(room.shows("Agreed 3, above every ballot: at most 2, the middle one 0."))
  }

  @Test("Control characters in a comment reach no screen")
  func hostile() throws {
    let room = try VotingRoom.revealed(comments: ["\u{1B}[31mred\u{9B}2J"])
    #expect(flaw(in: room.picture.canvas) == nil)
  }

  @Test("Dissent in two keys: d and the person's digit, then why")
  func dissent() throws {
    var room = try VotingRoom.revealed()
    try room.press("3 d 4 'Not at Lyon' Enter")
    #expect(
      try room.saved("outcomes.target")?.dissent
        == [try #require(Slug("dee-fox")): "Not at Lyon"])
  }

  @Test("A digit that stands for nobody is told")
  func nobody() throws {
    var room = try VotingRoom.revealed()
    try room.press("d 9")
    #expect(room.advice.hasPrefix("! 9 does nothing here") || room.bench.session.notice != nil)
    #expect(room.bench.activePlace == .list)
  }

  @Test("A hundred ballots at a level are a number")
  func many() throws {
    var room = try VotingRoom.crowd(of: 120, size: Size(width: 60, height: 18))
    try room.press("v " + String(repeating: "2 ", count: 120) + "Enter")
    #expect(room.shows("█120"))
    #expect(flaw(in: room.picture.canvas) == nil)
  }
}
