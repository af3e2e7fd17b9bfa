import Glibc
import JSON
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderBallotsTests {
  @Test func theHistoryTellsThatAVoteWasCastAndNotHow() throws {
    let scratch = try Scratch()
    let folder = try scratch.workshop()
    try folder.updatePaper(of: .ana, who: "Ana", now: .at(1)) {
      $0.ballots[try question("a.q0")] = Ballot(level: .proven, comment: "secret words")
    }
    let line = try text(folder.path + "/history/w-test.ndjson")
    #expect(!line.contains("secret") && !line.contains("level") && !line.contains("a.q0"))
    let change = try #require(try folder.history().first)
    #expect(change.path == "ballots/ana-ruiz.json" && change.who == "Ana")
    #expect(change.before == nil && change.after == nil && !change.isUndoable)
  }

  @Test func onlyTheBallotThatChangedGetsTheTime() throws {
    let scratch = try Scratch()
    let folder = try scratch.workshop()
    let (one, two) = (try question("a.q0"), try question("a.q1"))
    try folder.updatePaper(of: .ana, who: "Ana", now: .at(1)) {
      $0.ballots = [one: Ballot(level: .owned), two: Ballot(level: nil)]
    }
    let paper = try folder.updatePaper(of: .ana, who: "Ana", now: .at(2)) {
      $0.ballots[two] = Ballot(level: .absent)
    }
    #expect(paper.ballots[one]?.updated == .at(1))
    #expect(paper.ballots[two] == Ballot(level: .absent, updated: .at(2)))
    #expect(try folder.load(strict: true).papers == [.ana: paper])
    let none = try folder.updatePaper(of: .ana, who: "Ana", now: .at(3)) { $0.ballots = [:] }
    #expect(none.ballots.isEmpty)
    #expect(names(folder.path + "/ballots", all: true).isEmpty)
  }

  @Test func aRevealCopiesOnceAndForGood() throws {
    let scratch = try Scratch()
    let folder = try scratch.workshop()
    let (one, two) = (try question("a.q0"), try question("a.q1"))
    try folder.updatePaper(of: .ana, who: "Ana", now: .at(1)) {
      $0.ballots = [one: Ballot(level: .owned, comment: "c"), two: Ballot(level: .absent)]
    }
    try folder.updatePaper(of: .ben, who: "Ben", now: .at(2)) {
      $0.ballots[one] = Ballot(level: nil)
    }
    let reveal = try folder.reveal(one, who: "Ana", now: .at(3))
    #expect(
      reveal
        == Reveal(
          at: .at(3),
          ballots: [.ana: Ballot(level: .owned, comment: "c"), .ben: Ballot(level: nil)]))
    let file = folder.path + "/reveals/a.q0.json"
    #expect(
      failure { try folder.reveal(one, who: "Ana", now: .at(4)) } == .revealed(one, path: file))
    #expect(
      failure {
        try folder.updatePaper(of: .ben, who: "Ben", now: .at(5)) {
          $0.ballots[one] = Ballot(level: .proven)
          $0.ballots[two] = Ballot(level: .proven)
        }
      } == .revealed(one, path: file))
    #expect(
      failure {
        try folder.updatePaper(of: .ben, who: "Ben", now: .at(5)) { $0.ballots[one] = nil }
      } == .revealed(one, path: file))
    // A vote on another question is still taken.
    try folder.updatePaper(of: .ben, who: "Ben", now: .at(6)) {
      $0.ballots[two] = Ballot(level: .owned)
    }
    #expect(try folder.load(strict: true).state.reveals == [one: reveal])
  }

  @Test func aPaperOfNobodyInTheWorkshopIsNotRevealed() throws {
    let scratch = try Scratch()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    let stranger = try #require(Slug("eve"))
    for participant in [Slug.ana, stranger] {
      try folder.updatePaper(of: participant, who: "x", now: .at(1)) {
        $0.ballots[id] = Ballot(level: .proven)
      }
    }
    #expect(try folder.reveal(id, who: "Ana", now: .at(2)).ballots.keys.sorted() == [.ana])
  }

  @Test func aPaperThatCannotBeReadStopsTheReveal() throws {
    let scratch = try Scratch()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updatePaper(of: .ana, who: "Ana", now: .at(1)) {
      $0.ballots[id] = Ballot(level: .owned)
    }
    try put("{", folder.path + "/ballots/ben-ode.json")
    #expect(
      failure { try folder.reveal(id, who: "Ana", now: .at(2)) }?.path
        == folder.path + "/ballots/ben-ode.json")
    #expect(try folder.load(strict: false).state.reveals.isEmpty)
  }
}
