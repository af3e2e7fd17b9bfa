import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct GapSentenceTests {
  private func sentences(_ state: WorkshopState, stage: String = "launch") throws -> [String] {
    let score = Score(of: state, stage: Slug(stage), on: SmallWorkshop.day)
    return GapSentence.all(score.gapRows(of: state), gate: score.stageGate)
  }

  @Test func whatKeepsTheGateClosedSaysSo() throws {
    let all = try sentences(try SmallWorkshop.state())
    #expect(
      all[0] == """
        It keeps the launch gate closed (“A named owner and known data”) and would win 22.2 points \
        of readiness.
        """)
    #expect(
      all[2] == "The launch gate does not wait for it; it would win 22.2 points of readiness.")
    #expect(all[4] == "It is at its target, but 1 level claimed above that is not shown.")
  }

  @Test func aStageWithoutAGateDoesNotSpeakOfOne() throws {
    for sentence in try sentences(try SmallWorkshop.state(), stage: "scale") {
      #expect(!sentence.contains("gate"), "\(sentence)")
    }
  }

  @Test func equalsSayWhatPutsOneBelowTheOther() throws {
    var state = try SmallWorkshop.state()
    state.answers = [:]
    state.reveals = [:]
    let all = try sentences(state)
    #expect(
      all.contains { $0.hasSuffix("; “Sources” wins as much and comes first in the playbook.") }
        || all.contains { $0.hasSuffix("comes first in the playbook.") })
  }

  @Test func aMedianOfBallotsKeepsTheGateClosed() throws {
    var state = try SmallWorkshop.state()
    let measure = try #require(QuestionID("goal.measure"))
    state.answers[measure]?.level = nil
    let sentence = try #require(try sentences(state).first { $0.contains("A measured outcome") })
    #expect(
      sentence
        == "It keeps the launch gate closed (“A measured outcome”): the team has not agreed on its "
        + "level.")
  }
}
