import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderRevealTests {
  @Test func aRevealCopiesOnceAndForGood() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let (one, two) = (try question("a.q0"), try question("a.q1"))
    try folder.vote(.vote(.owned, comment: "c"), on: one, by: .ana, who: "Ana", now: .at(1))
    try folder.vote(.vote(.absent), on: two, by: .ana, who: "Ana", now: .at(1))
    try folder.vote(.vote(nil), on: one, by: .ben, who: "Ben", now: .at(2))
    let reveal = try folder.reveal(one, who: "Ana", now: .at(3))
    #expect(
      reveal
        == Reveal(
          at: .at(3),
          ballots: [.ana: Ballot(level: .owned, comment: "c"), .ben: Ballot(level: nil)]))
    let file = folder.path + "/reveals/a.q0.json"
    #expect(
      failure { try folder.reveal(one, who: "Ana", now: .at(4)) } == .revealed(one, path: file))
    #expect(try folder.load(strict: true).state.reveals == [one: reveal])
  }

  @Test func aPaperOfNobodyInTheWorkshopIsNotRevealed() throws {
    let scratch = try TemporaryFolder()
    let id = try question("a.q0")
    let stranger = try #require(Slug("eve"))
    let folder = try scratch.workshop(
      papers: [Slug.ana, stranger].map {
        BallotPaper(participant: $0, ballots: [id: Ballot(level: .proven)])
      })
    #expect(try folder.reveal(id, who: "Ana", now: .at(2)).ballots.keys.sorted() == [.ana])
  }

  @Test func aPaperThatCannotBeReadStopsTheReveal() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.vote(.vote(.owned), on: id, by: .ana, who: "Ana", now: .at(1))
    try put("{", folder.path + "/ballots/ben-ode.json")
    #expect(
      failure { try folder.reveal(id, who: "Ana", now: .at(2)) }?.path
        == folder.path + "/ballots/ben-ode.json")
    #expect(try folder.load(strict: false).state.reveals.isEmpty)
  }
}
