import JSON
import Scoring
import Testing
import Workshop

@Suite struct GapAnalysisTests {
  private let actions: JSONValue = [
    "a-3": ["text": "Third", "question": "a.x", "status": "open"],
    "a-2": ["text": "Late", "question": "a.x", "status": "doing", "due": "2026-11-22"],
    "a-1": ["text": "Was late", "question": "a.x", "status": "done", "due": "2026-11-20"],
    "a-4": ["text": "Today", "question": "a.x", "status": "open", "due": "2026-11-23"],
    "a-5": ["text": "Elsewhere", "question": "a.y", "status": "open", "due": "2026-11-01"],
    "a-6": ["text": "Nowhere", "status": "parked", "due": "2026-11-01"],
  ]

  private func state() throws -> WorkshopState {
    let playbook = try Sketch.playbook(
      [
        Sketch.decision(
          "a", Sketch.question("a.x", targets: 3, fields: [Sketch.field("f", "text", at: 2)]),
          Sketch.question("a.y", targets: 2), Sketch.question("a.z", targets: 4))
      ], gates: [Sketch.gate("launch", ["a.x>=2"], ["a.y>=1"], ["a.x>=3", "a.y>=2"])])
    return try Sketch.workshop(
      playbook,
      answers: ["a.x": ["level": 3, "note": "n"], "a.y": ["level": 2], "a.z": ["level": 4]],
      ballots: ["a.z": [("ann", 0), ("bob", 4)]], actions: actions)
  }

  @Test func aRowSaysEverythingOfItsGap() throws {
    let state = try state()
    let rows = Score(of: state, on: today).gapRows(of: state)
    #expect(rows.map(\.question.id.text) == ["a.x", "a.z"])
    let row = try #require(rows.first)
    #expect(row.decision.text == "a" && row.score.claimed == 3 && row.score.supported == 1)
    #expect(row.score.missing.map(\.field.text) == ["f"])
    #expect(row.conditions.map(\.id.text) == ["c0", "c2"])
    // The next step is that from the level shown.
    #expect(row.advice == "to 2")
    // Nothing is left to advise above the highest level.
    #expect(rows[1].advice == nil && rows[1].conditions.isEmpty && rows[1].actions.isEmpty)
  }

  @Test func itsActionsStandByDueDateWithThoseOverdueMarked() throws {
    let state = try state()
    let rows = Score(of: state, on: today).gapRows(of: state)
    let planned = try #require(rows.first).actions.map { "\($0.id) \($0.isOverdue)" }
    #expect(planned == ["a-1 false", "a-2 true", "a-4 false", "a-3 false"])
    let tomorrow = Score(of: state, on: today.adding(days: 1)).gapRows(of: state)
    #expect(tomorrow[0].actions.filter(\.isOverdue).map(\.id.text) == ["a-2", "a-4"])
  }

  @Test func theFirstRowsOnly() throws {
    let state = try state()
    let score = Score(of: state, on: today)
    #expect(score.gapRows(of: state, limit: 1) == Array(score.gapRows(of: state).prefix(1)))
    #expect(score.gapRows(of: state, limit: 0).isEmpty)
  }
}
