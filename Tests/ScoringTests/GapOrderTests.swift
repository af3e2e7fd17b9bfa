import JSON
import Scoring
import Testing
import Workshop

/// Which questions the gap analysis lists, and in which order (method, section 7).
@Suite struct GapOrderTests {
  private func order(
    _ questions: [JSONValue], gate: [String] = [], answers: JSONValue = [:],
    ballots: [String: [(String, JSONValue)]] = [:]
  ) throws -> [String] {
    let decision: JSONValue = [
      "id": "a", "title": "A", "questions": .array(questions),
    ]
    let playbook = try Sketch.playbook(
      [decision], gates: gate.isEmpty ? [] : [Sketch.gate("launch", gate)])
    let state = try Sketch.workshop(playbook, answers: answers, ballots: ballots)
    return Score(of: state, on: today).gapIDs
  }

  @Test func aGapIsListed() throws {
    let questions = [Sketch.question("a.x", targets: 2), Sketch.question("a.y", targets: 2)]
    #expect(try order(questions, answers: ["a.x": ["level": 2]]) == ["a.y"])
    #expect(try order(questions, answers: ["a.x": ["level": 2], "a.y": ["level": 4]]).isEmpty)
  }

  @Test func anUnsupportedLevelIsListed() throws {
    let fields = [Sketch.field("f", "text", at: 3)]
    let questions = [Sketch.question("a.x", targets: 2, fields: fields)]
    #expect(try order(questions, answers: ["a.x": ["level": 3, "note": "n"]]) == ["a.x"])
    #expect(try order(questions, answers: ["a.x": ["level": 2, "note": "n"]]).isEmpty)
  }

  @Test func aSplitIsListed() throws {
    let questions = [Sketch.question("a.x", targets: 2)]
    let split = ["a.x": [("ann", 0), ("bob", 4)]] as [String: [(String, JSONValue)]]
    let mixed = ["a.x": [("ann", 1), ("bob", 2), ("cem", 3)]] as [String: [(String, JSONValue)]]
    #expect(try order(questions, answers: ["a.x": ["level": 2]], ballots: split) == ["a.x"])
    #expect(try order(questions, answers: ["a.x": ["level": 2]], ballots: mixed).isEmpty)
  }

  @Test func anUnmetRequirementIsListedThoughTheLevelIsThere() throws {
    let questions = [Sketch.question("a.x", targets: 2)]
    let ballots = ["a.x": [("ann", 2), ("bob", 2)]] as [String: [(String, JSONValue)]]
    #expect(try order(questions, ballots: ballots).isEmpty)
    #expect(try order(questions, gate: ["a.x>=2"], ballots: ballots) == ["a.x"])
  }

  @Test func aQuestionThatDoesNotApplyIsNotListed() throws {
    let questions = [Sketch.question("a.x", targets: 2)]
    let away: JSONValue = ["a.x": ["level": "notApplicable", "reason": "none"]]
    let split = ["a.x": [("ann", 0), ("bob", 4)]] as [String: [(String, JSONValue)]]
    #expect(try order(questions, answers: away, ballots: split).isEmpty)
  }

  @Test func theGateComesBeforeLiftAndLiftBeforeConsensus() throws {
    let questions = [
      Sketch.question("a.big", targets: 4), Sketch.question("a.small", targets: 1),
      Sketch.question("a.gate", targets: 1), Sketch.question("a.other", targets: 4),
    ]
    let ballots = ["a.other": [("ann", 0), ("bob", 4)]] as [String: [(String, JSONValue)]]
    #expect(
      try order(questions, gate: ["a.gate>=1"], ballots: ballots)
        == ["a.gate", "a.other", "a.big", "a.small"])
    // Only the gate of the stage scored counts.
    let elsewhere = try Sketch.playbook(
      [
        Sketch.decision(
          "a", Sketch.question("a.big", targets: 4), Sketch.question("a.gate", targets: 1))
      ], gates: [Sketch.gate("scale", ["a.gate>=1"])])
    let state = try Sketch.workshop(elsewhere)
    #expect(Score(of: state, on: today).gapIDs == ["a.big", "a.gate"])
    #expect(Score(of: state, stage: Slug("scale"), on: today).gapIDs == ["a.gate", "a.big"])
  }

  @Test func consensusLowerFirstAndNoneLastThenPlaybookOrder() throws {
    let ids = ["none", "even", "near", "far", "alike", "last"]
    let questions = ids.map { Sketch.question("a.\($0)", targets: 2) }
    let answers = JSONObject(ids.map { ("a.\($0)", ["level": 1]) })
    let ballots: [String: [(String, JSONValue)]] = [
      "a.even": [("ann", 2), ("bob", 2)], "a.near": [("ann", 1), ("bob", 2)],
      "a.far": [("ann", 0), ("bob", 4)], "a.alike": [("ann", 3), ("cem", 2)],
      "a.last": [("ann", 4)],
    ]
    #expect(
      try order(questions, answers: .object(answers), ballots: ballots)
        == ["a.far", "a.near", "a.alike", "a.even", "a.none", "a.last"])
  }

  /// Lifts that are the same but for the last bit are a tie, which the next key decides.
  @Test func aTieOfLiftsWithinABillionth() throws {
    let questions = [
      Sketch.question("a.whole", targets: 1, weight: 0.3),
      Sketch.question("a.sum", targets: 1, weight: 0.1 + 0.2),
      Sketch.question("a.more", targets: 1, weight: 0.3001),
    ]
    let near = ["a.sum": [("ann", 0), ("bob", 0)]] as [String: [(String, JSONValue)]]
    #expect(try order(questions) == ["a.more", "a.whole", "a.sum"])
    #expect(try order(questions, ballots: near) == ["a.more", "a.sum", "a.whole"])
  }
}
