import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct WorkshopFolderVoteTests {
  @Test func theHistoryTellsThatAVoteWasCastAndNotHow() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    try folder.vote(
      .vote(.proven, comment: "secret words"), on: try question("a.q0"), by: .ana, who: "Ana",
      now: .at(1))
    let line = try text(folder.path + "/history/w-test.ndjson")
    #expect(!line.contains("secret") && !line.contains("level") && !line.contains("a.q0"))
    let change = try #require(try folder.history().first)
    #expect(change.path == "ballots/ana-ruiz.json" && change.who == "Ana")
    #expect(change.before == nil && change.after == nil && !change.isUndoable)
  }

  @Test func onlyTheBallotThatIsGivenGetsTheTime() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let (one, two) = (try question("a.q0"), try question("a.q1"))
    try folder.vote(.vote(.owned), on: one, by: .ana, who: "Ana", now: .at(1))
    try folder.vote(.vote(nil), on: two, by: .ana, who: "Ana", now: .at(1))
    try folder.vote(.vote(.absent), on: two, by: .ana, who: "Ana", now: .at(2))
    #expect(
      try folder.load(strict: true).papers[.ana]?.ballots == [
        one: Ballot(level: .owned, updated: .at(1)), two: Ballot(level: .absent, updated: .at(2)),
      ])
    for id in [one, two] {
      try folder.vote(.withdraw, on: id, by: .ana, who: "Ana", now: .at(3))
    }
    #expect(names(folder.path + "/ballots", all: true).isEmpty)
  }

  /// Times and history do not show whether a vote was changed or given again, not even within the
  /// same second.
  @Test func theSameVoteGivenAgainLooksLikeAnyOther() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    for (count, second) in [1, 2, 2].enumerated() {
      try folder.vote(
        .vote(.owned, comment: "c"), on: id, by: .ana, who: "Ana", now: .at(second))
      #expect(
        try folder.load(strict: true).papers[.ana]?.ballots[id]
          == Ballot(level: .owned, comment: "c", updated: .at(second)))
      #expect(try folder.history().count == count + 1)
    }
  }

  @Test func aVoteThatChangesNothingIsNotInTheHistory() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    for edit in [BallotEdit.comment("c"), .withdraw] {
      try folder.vote(edit, on: id, by: .ana, who: "Ana", now: .at(1))
    }
    #expect(try folder.history().isEmpty)
    #expect(names(folder.path + "/ballots", all: true).isEmpty)
  }

  @Test func aRevealedQuestionIsClosedWhateverTheBallotSays() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.vote(.vote(.owned), on: id, by: .ana, who: "Ana", now: .at(1))
    try folder.reveal(id, who: "Ana", now: .at(2))
    let before = contents(folder.path)
    for edit in [BallotEdit.vote(.owned), .vote(.proven), .comment("c"), .withdraw] {
      #expect(
        failure { try folder.vote(edit, on: id, by: .ana, who: "Ana", now: .at(3)) }
          == .revealed(id, path: folder.path + "/reveals/a.q0.json"))
    }
    #expect(contents(folder.path) == before)
    // A vote on another question is still accepted.
    try folder.vote(.vote(.owned), on: try question("a.q1"), by: .ana, who: "Ana", now: .at(4))
  }

  /// A participant may be removed while they sit at a terminal of their own.
  @Test func whoHasNoVoteMayNotCastOne() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    let id = try question("a.q0")
    try folder.updateDetails(who: "Ana", now: .at(1)) {
      $0.participants[.ana]?.observer = true
      $0.participants[.ben] = nil
    }
    for (person, watches) in [(Slug.ana, true), (.ben, false)] {
      #expect(
        failure { try folder.vote(.vote(.owned), on: id, by: person, who: "x", now: .at(2)) }
          == .noVoter(person, watches: watches, path: folder.path + "/workshop.json"))
    }
    #expect(names(folder.path + "/ballots", all: true).isEmpty)
    #expect(try folder.history().count == 1)
  }
}
