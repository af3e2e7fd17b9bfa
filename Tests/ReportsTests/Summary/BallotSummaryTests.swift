import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

/// What may be told of ballots.
@Suite struct BallotSummaryTests {
  private func ballots(_ question: String, named: Bool = false) throws -> BallotSummary {
    var state = try SmallWorkshop.state()
    state.details.ballotsNamed = named
    let id = try #require(QuestionID(question))
    let score = Score(of: state, on: SmallWorkshop.day)
    let own = try #require(score.questions.first { $0.id == id })
    return try #require(BallotSummary(id, own.agreement, state))
  }

  @Test func groupsOfTwoAreShownAndAPoolOfOneIsNot() throws {
    let ballots = try ballots("goal.owner")
    #expect(ballots.counts == [1, 1, 1, 1, 1])
    #expect(ballots.groups.map(\.name) == ["Executive", "Manager"])
    #expect(ballots.groups.map(\.counts) == [[0, 0, 0, 1, 1], [1, 1, 0, 0, 0]])
    #expect(ballots.groups.map(\.mean) == ["3.5", "0.5"])
  }

  @Test func smallGroupsArePooled() throws {
    var state = try SmallWorkshop.state()
    let id = try #require(QuestionID("goal.owner"))
    let manager = try #require(Slug("manager"))
    let ed = try #require(Slug("ed"))
    let di = try #require(Slug("di"))
    state.details.participants[di]?.role = manager
    state.reveals[id]?.ballots[di] = nil
    let score = Score(of: state, on: SmallWorkshop.day)
    let own = try #require(score.questions.first { $0.id == id })
    let ballots = try #require(BallotSummary(id, own.agreement, state))
    #expect(state.details.participants[ed]?.role.text == "specialist")
    #expect(ballots.groups.map(\.name) == ["Executive", "Others"])
    #expect(ballots.groups.last?.counts == [1, 0, 1, 0, 0])
  }

  @Test func aPoolOfAllIsNotSaidTwice() throws {
    #expect(try ballots("data.shape").groups.isEmpty)
  }

  @Test func commentsHaveNoNamesAndAnObserverHasNoVoice() throws {
    let ballots = try ballots("goal.measure")
    #expect(ballots.comments == ["a guess", "agreed in March"])
    #expect(ballots.voices.isEmpty)
    #expect(ballots.unknown == 1)
  }

  @Test func namedBallotsAreAllShown() throws {
    let ballots = try ballots("goal.measure", named: true)
    #expect(ballots.comments.isEmpty)
    #expect(ballots.voices.map(\.name) == ["Ana Ruiz", "Ben Ode", "Cy Lam", "Di Sow", "Ed Oh"])
    #expect(ballots.voices.last?.level == nil)
    #expect(
      try self.ballots("data.shape", named: true).groups.map(\.name)
        == ["Executive", "Manager", "Specialist"])
  }

  @Test func anUnrevealedQuestionHasNone() throws {
    let state = try SmallWorkshop.state()
    let id = try #require(QuestionID("data.access"))
    let score = Score(of: state, on: SmallWorkshop.day)
    let own = try #require(score.questions.first { $0.id == id })
    #expect(BallotSummary(id, own.agreement, state) == nil)
  }
}
