import JSON
import Scoring
import Testing
import Workshop

/// Gates, their conditions and their distance (method, section 5).
@Suite struct GateStatusTests {
  private func gate(
    _ gate: JSONValue, answers: JSONValue, ballots: [String: [(String, JSONValue)]] = [:]
  ) throws -> GateStatus {
    let fields = [Sketch.field("f", "text", at: 2)]
    let playbook = try Sketch.playbook(
      [
        Sketch.decision(
          "a", Sketch.question("a.x", targets: 4), Sketch.question("a.y", targets: 4),
          Sketch.question("a.z", targets: 4, fields: fields))
      ], gates: [gate])
    let state = try Sketch.workshop(playbook, answers: answers, ballots: ballots)
    return try Score(of: state, on: today).gate("g")
  }

  private func words(_ gate: GateStatus) -> [String] {
    gate.conditions.map { condition in
      condition.unmet.map {
        "\($0.question)>=\($0.minimum) \($0.supported) \($0.agreed ? "agreed" : "not agreed")"
      }.joined(separator: ", ")
    }
  }

  @Test func aConditionIsMetWhenAllItsRequirementsAre() throws {
    let asked = Sketch.gate("g", ["a.x>=2", "a.y>=1"], ["a.x>=3"])
    let both = try gate(asked, answers: ["a.x": ["level": 2], "a.y": ["level": 1]])
    #expect(words(both) == ["", "a.x>=3 2 agreed"])
    #expect(!both.isPassed && both.metCount == 1 && both.distance == 1)
    let passed = try gate(asked, answers: ["a.x": ["level": 4], "a.y": ["level": 1]])
    #expect(passed.isPassed && passed.distance == 0 && passed.unmet.isEmpty)
  }

  @Test func anUnsupportedLevelPassesNoCondition() throws {
    let claimed = try gate(
      Sketch.gate("g", ["a.z>=2"]), answers: ["a.z": ["level": 4, "note": "n"]])
    #expect(words(claimed) == ["a.z>=2 1 agreed"] && claimed.distance == 1)
    let shown = try gate(
      Sketch.gate("g", ["a.z>=2"]), answers: ["a.z": ["level": 4, "fields": ["f": "x"]]])
    #expect(shown.isPassed)
  }

  @Test func aMedianOfBallotsPassesNoGateThoughNoStepIsLeft() throws {
    let median = try gate(
      Sketch.gate("g", ["a.x>=2"]), answers: [:], ballots: ["a.x": [("ann", 4), ("bob", 4)]])
    #expect(words(median) == ["a.x>=2 4 not agreed"])
    #expect(!median.isPassed && median.distance == 0)
  }

  @Test func unansweredAndUnknownAreNotAgreed() throws {
    let open = try gate(
      Sketch.gate("g", ["a.x>=2", "a.y>=1"]), answers: ["a.y": ["level": "unknown"]])
    #expect(words(open) == ["a.x>=2 0 not agreed, a.y>=1 0 not agreed"] && open.distance == 3)
  }

  @Test func unmetRequirementsStandInTheConditionsOrder() throws {
    let backwards = try gate(Sketch.gate("g", ["a.z>=1", "a.y>=2", "a.x>=1"]), answers: [:])
    #expect(
      words(backwards)
        == ["a.z>=1 0 not agreed, a.y>=2 0 not agreed, a.x>=1 0 not agreed"])
  }

  /// A question named twice counts once, with its highest minimum.
  @Test func distance() throws {
    let asked = Sketch.gate("g", ["a.x>=2", "a.y>=1"], ["a.x>=4"], ["a.x>=3", "a.y>=1"])
    #expect(try gate(asked, answers: ["a.x": ["level": 1]]).distance == 3 + 1)
    #expect(try gate(asked, answers: ["a.x": ["level": 4], "a.y": ["level": 4]]).distance == 0)
    // A level above one minimum does not count for another.
    #expect(try gate(asked, answers: ["a.x": ["level": 3], "a.y": ["level": 4]]).distance == 1)
  }

  @Test func theConditionsThatAQuestionBlocks() throws {
    let asked = Sketch.gate("g", ["a.x>=2", "a.y>=1"], ["a.y>=1"], ["a.x>=1"])
    let status = try gate(asked, answers: ["a.x": ["level": 1]])
    let x = try #require(QuestionID("a.x"))
    let y = try #require(QuestionID("a.y"))
    #expect(status.conditionsBlocked(by: x).map(\.id.text) == ["c0"])
    #expect(status.conditionsBlocked(by: y).map(\.id.text) == ["c0", "c1"])
  }
}
