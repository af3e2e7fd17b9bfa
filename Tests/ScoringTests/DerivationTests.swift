import JSON
import Scoring
import TestSupport
import Testing
import Workshop

@Suite struct DerivationTests {
  /// The figure itself, from the score.
  private func value(of figure: Figure, _ score: Score) -> Double? {
    switch figure {
    case .overall(.readiness): score.overall.readiness
    case .overall(.maturity): score.overall.maturity
    case .overall(.coverage): score.overall.coverage
    case .overall(.alignment): score.overall.alignment
    case .decision(let id, .readiness): score.decision(id)?.readiness
    case .decision(let id, .maturity): score.decision(id)?.maturity
    case .decision(let id, .coverage): score.decision(id)?.coverage
    case .decision(let id, .alignment): score.decision(id)?.alignment
    case .question(let id):
      score.questions.first { $0.id == id && $0.isApplicable }.map { Double($0.supported) }
    case .gate(let id): score.gate(id).map { Double($0.distance) }
    }
  }

  /// Every derivation in a tree.
  private func all(_ derivation: Derivation) -> [Derivation] {
    [derivation] + derivation.parts.flatMap { all($0.derivation) }
  }

  /// What is told is what was done: every figure follows from the parts that are shown of it.
  @Test func everyFigureOfRandomWorkshopsFollowsFromItsParts() throws {
    for seed in 0..<400 {
      let state = try RandomWorkshop.state(seed: UInt64(seed))
      var supposed: [QuestionID: Level] = [:]
      if seed % 4 == 3 {
        var chance = SeededRandom(UInt64(seed))
        for question in state.playbook.questions where chance.chance(0.3) {
          supposed[question.id] = chance.pick(Level.allCases)
        }
      }
      let score = Score(of: state, on: today, supposing: supposed)
      for figure in Figure.all(of: state.playbook) {
        let derivation = try #require(score.derivation(of: figure, in: state))
        check(isNear(derivation.value, value(of: figure, score)), "\(figure.name) of \(seed)")
        for step in all(derivation) {
          check(isNear(step.recomputed, step.value), "\(step.label) in \(figure.name) of \(seed)")
        }
      }
    }
  }

  private func sketched() throws -> (Score, WorkshopState) {
    let playbook = try Sketch.playbook(
      [
        Sketch.decision(
          "a", weight: 2,
          Sketch.question("a.x", targets: 3, weight: 3, fields: [Sketch.field("f", "text", at: 2)]),
          Sketch.question("a.y", targets: 2)),
        Sketch.decision("b", Sketch.question("b.x", targets: 4)),
      ], gates: [Sketch.gate("launch", ["a.x>=2", "b.x>=1"], ["a.x>=3"])])
    let state = try Sketch.workshop(
      playbook,
      answers: [
        "a.x": ["level": 3, "note": "n"],
        "a.y": ["level": "notApplicable", "reason": "no such\ntool"],
      ], ballots: ["b.x": [("ann", 4), ("bob", 2)]])
    return (Score(of: state, on: today), state)
  }

  private func derivation(_ name: String) throws -> Derivation {
    let (score, state) = try sketched()
    let figure = try #require(Figure(name, in: state.playbook))
    return try #require(score.derivation(of: figure, in: state))
  }

  @Test func readinessGoesDownToTheFields() throws {
    let overall = try derivation("readiness")
    #expect(overall.parts.map(\.weight) == [2, 1])
    let a = try #require(overall.parts.first).derivation
    // What does not apply is left out, and that is said.
    #expect(a.rule == .readiness && a.parts.map(\.weight) == [3])
    #expect(a.parts[0].against == 3 && a.notes.count == 1)
    let x = a.parts[0].derivation
    #expect(x.value == 1 && x.parts.map(\.derivation.value) == [3, 0])
    #expect(x.parts[1].weight == 2)
  }

  @Test func aGateCountsAQuestionOnceWithItsHighestMinimum() throws {
    let gate = try derivation("gate.launch")
    #expect(gate.value == 2 && gate.parts.map(\.against) == [3, 1])
    // The level of b.x is there, by ballots: that the team has not agreed is said.
    #expect(gate.notes.contains { $0.hasPrefix("b.x:") })
  }

  @Test func aQuestionThatDoesNotApplySaysWhy() throws {
    let away = try derivation("a.y")
    #expect(away.value == nil && away.recomputed == nil && away.parts.isEmpty)
    #expect(away.notes.contains { $0.contains("no such tool") })
  }

  @Test func withoutSubstanceNothingIsShown() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "a", Sketch.question("a.x", targets: 3, fields: [Sketch.field("f", "text", at: 2)]))
    ])
    let state = try Sketch.workshop(playbook, answers: ["a.x": ["level": 1]])
    let score = Score(of: state, on: today)
    let id = try #require(QuestionID("a.x"))
    let derivation = try #require(score.derivation(of: .question(id), in: state))
    #expect(derivation.value == 0 && derivation.recomputed == 0)
    #expect(derivation.parts.map(\.derivation.value) == [1, 0])
  }

  /// `recomputed` looks at nothing but the parts: broken ones give another value.
  @Test func aDerivationExplainsItsOwnScore() throws {
    let (score, state) = try sketched()
    var other = state
    let id = try #require(QuestionID("a.x"))
    other.answers[id]?.note = ""
    // The score of one state explained with another: told as scored, on the score's own levels.
    let figure = Figure.question(id)
    let told = try #require(score.derivation(of: figure, in: other))
    #expect(told.recomputed == told.value)
    let rescored = Score(of: other, on: today)
    #expect(rescored.derivation(of: figure, in: other)?.value == 0)
  }

  @Test func aFigureThePlaybookDoesNotHaveHasNone() throws {
    let (score, state) = try sketched()
    let nowhere = try #require(Slug("nowhere"))
    let question = try #require(QuestionID("nowhere.x"))
    #expect(score.derivation(of: .decision(nowhere, .readiness), in: state) == nil)
    #expect(score.derivation(of: .gate(nowhere), in: state) == nil)
    #expect(score.derivation(of: .question(question), in: state) == nil)
  }
}
