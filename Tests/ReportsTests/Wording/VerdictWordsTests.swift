import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct VerdictWordsTests {
  private func sentences(_ levels: [Level?], agreed: Level? = nil) throws -> [String] {
    var state = try SmallWorkshop.state()
    let id = try #require(QuestionID("goal.owner"))
    var ballots: [Slug: Ballot] = [:]
    for (person, level) in zip(state.details.participants.keys.sorted(), levels) {
      ballots[person] = Ballot(level: level)
    }
    state.reveals[id] = Reveal(at: Timestamp(seconds: 0), ballots: ballots)
    state.answers[id]?.level = agreed.map { .level($0) }
    let score = Score(of: state, on: SmallWorkshop.day)
    let own = try #require(score.questions.first { $0.id == id })
    return VerdictWords.sentences(own.agreement, in: state.playbook)
  }

  @Test func eachVerdict() throws {
    #expect(
      try sentences([.owned, .owned, .owned]) == [
        "The room sees it alike: every ballot says level 3."
      ])
    #expect(
      try sentences([.discussed, .discussed, .discussed, .owned]).first
        == "The room does not quite see it alike: ballots go from level 1 to 3.")
    #expect(
      try sentences([.absent, .absent, .absent, .owned]).first
        == "The room is split: ballots go from level 0 to 3.")
    #expect(
      try sentences([.owned, nil]) == [
        "Too few ballots rate it to tell how far the room sees it alike."
      ])
  }

  @Test func theAgreedLevelBesideTheBallots() throws {
    let levels: [Level?] = [.discussed, .discussed, .defined, .defined]
    #expect(try sentences(levels, agreed: .discussed).count == 2)
    #expect(
      try sentences(levels, agreed: .defined).last
        == "The team agreed 1 level above the median of its ballots.")
    #expect(
      try sentences(levels, agreed: .absent).last
        == "The team agreed 1 level below the median of its ballots.")
    #expect(
      try sentences(levels, agreed: .proven).last == "The agreed level is above every ballot.")
  }
}
