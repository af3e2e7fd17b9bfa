import JSON
import Scoring
import Testing
import Workshop

/// Readiness, maturity, coverage, the binding decision and lift (method, sections 4 and 7).
@Suite struct ScoreTests {
  /// Three decisions, worked out by hand below. `c` has nothing that applies.
  private func example(_ changes: JSONObject = JSONObject()) throws -> WorkshopState {
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "a", weight: 3, Sketch.question("a.x", targets: 2, weight: 2),
        Sketch.question("a.y", targets: 4)),
      Sketch.decision(
        "b", Sketch.question("b.x", targets: 3), Sketch.question("b.y", targets: 2)),
      Sketch.decision("c", weight: 7, Sketch.question("c.x", targets: 2)),
    ])
    let answers = JSONObject([
      ("a.x", ["level": 4]), ("a.y", ["level": 1]), ("b.x", ["level": 3]),
      ("b.y", ["level": "unknown"]), ("c.x", ["level": "notApplicable", "reason": "none"]),
    ])
    return try Sketch.workshop(
      playbook, answers: .object(answers.merging(changes)),
      ballots: ["b.x": [("ann", 0), ("bob", 4)], "c.x": [("ann", 1), ("bob", 1)]])
  }

  @Test func aDecisionsFigures() throws {
    let score = Score(of: try example(), on: today)
    let a = try score.decision("a")
    // What lies above a target never pays for what lies below another: 2·2 + 1·1 of 2·2 + 1·4.
    #expect(a.readiness == 62.5 && a.maturity == 3 && a.coverage == 1 && a.alignment == nil)
    let b = try score.decision("b")
    #expect(b.readiness == 60 && b.maturity == 1.5 && b.coverage == 0.5)
    #expect(isNear(b.alignment, 0))
    let c = try score.decision("c")
    #expect(c.readiness == nil && c.maturity == nil && c.coverage == nil && c.alignment == nil)
  }

  @Test func theOverallFiguresLeaveOutADecisionWithoutScores() throws {
    let overall = Score(of: try example(), on: today).overall
    #expect(isNear(overall.readiness, (3 * 62.5 + 60) / 4))
    #expect(isNear(overall.maturity, (3 * 3 + 1.5) / 4))
    #expect(isNear(overall.coverage, (3 + 0.5) / 4))
    // c.x is of one mind, but does not apply. Alpha of a single 0 and 4: 1 − 1·1/1.
    #expect(isNear(overall.alignment, 0))
    #expect(isNear(overall.reliability, 0))
    #expect(overall.bindingDecision?.text == "b")
  }

  @Test func lift() throws {
    let score = Score(of: try example(), on: today)
    #expect(isNear(try score.question("a.y").lift, 3.0 / 4 * 100 * 3 / 8))
    #expect(isNear(try score.question("b.y").lift, 1.0 / 4 * 100 * 2 / 5))
    #expect(try score.question("a.x").lift == 0)
    #expect(try score.question("b.x").lift == 0)
  }

  /// Each question counts once, however many ballots it has.
  @Test func alignmentIsTheMeanConsensusOfTheQuestionsThatHaveOne() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "a", weight: 5, Sketch.question("a.x", targets: 2, weight: 9),
        Sketch.question("a.y", targets: 2), Sketch.question("a.z", targets: 2)),
      Sketch.decision("b", Sketch.question("b.x", targets: 2)),
    ])
    let state = try Sketch.workshop(
      playbook,
      ballots: [
        "a.x": [("ann", 1), ("bob", 2)], "a.y": [("ann", 0), ("bob", 4)], "a.z": [("ann", 4)],
        "b.x": [("ann", 3), ("bob", 3), ("cem", 3), ("dee", 3)],
      ])
    let score = Score(of: state, on: today)
    let first = 0.807_354_922_057_604_1
    #expect(isNear(try score.decision("a").alignment, first / 2))
    #expect(isNear(try score.decision("b").alignment, 1))
    #expect(isNear(score.overall.alignment, (first + 1) / 3))
  }

  @Test func everyTargetZeroIsReady() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision("a", Sketch.question("a.x", targets: 0), Sketch.question("a.y", targets: 0))
    ])
    let score = Score(of: try Sketch.workshop(playbook), on: today)
    #expect(score.overall.readiness == 100 && score.overall.bindingDecision == nil)
    #expect(score.overall.maturity == 0 && score.overall.coverage == 0)
    #expect(score.questions.allSatisfy { $0.lift == 0 && $0.gap == 0 })
    #expect(score.gaps.isEmpty)
  }

  @Test func aWorkshopWithoutApplicableQuestionsHasNoFigures() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision("a", Sketch.question("a.x", targets: 2))
    ])
    let state = try Sketch.workshop(
      playbook, answers: ["a.x": ["level": "notApplicable", "reason": "none"]])
    let overall = Score(of: state, on: today).overall
    #expect(overall.readiness == nil && overall.maturity == nil && overall.coverage == nil)
    #expect(overall.alignment == nil && overall.reliability == nil)
    #expect(overall.bindingDecision == nil)
  }

  @Test func theBindingDecisionIsTheFirstOfTheLowest() throws {
    func binding(_ levels: Int...) throws -> String? {
      let ids = ["a", "b", "c"]
      let playbook = try Sketch.playbook(
        ids.map { Sketch.decision($0, Sketch.question("\($0).x", targets: 3)) })
      let answers = zip(ids, levels).map {
        (key: "\($0).x", value: ["level": JSONValue($1)] as JSONValue)
      }
      let state = try Sketch.workshop(playbook, answers: .object(JSONObject(answers)))
      return Score(of: state, on: today).overall.bindingDecision?.text
    }
    #expect(try binding(2, 1, 1) == "b")
    #expect(try binding(1, 1, 1) == "a")
    #expect(try binding(3, 4, 2) == "c")
    #expect(try binding(3, 4, 3) == nil)
  }

  /// 0.1 + 0.2 and 0.3 are the same weight: a tie in all but the last bit is a tie.
  @Test func aTieWithinABillionthGoesToThePlaybooksOrder() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "a", Sketch.question("a.x", targets: 1, weight: 0.1),
        Sketch.question("a.y", targets: 1, weight: 0.2),
        Sketch.question("a.z", targets: 1, weight: 0.7)),
      Sketch.decision(
        "b", Sketch.question("b.x", targets: 1, weight: 0.3),
        Sketch.question("b.y", targets: 1, weight: 0.7)),
    ])
    for (ones, decision) in [(["a.x", "a.y", "b.x"], "a"), (["a.z", "b.y"], "a")] {
      let answers = ones.map { (key: $0, value: ["level": 1] as JSONValue) }
      let state = try Sketch.workshop(playbook, answers: .object(JSONObject(answers)))
      let score = Score(of: state, on: today)
      #expect(isNear(try score.decision("a").readiness, try score.decision("b").readiness))
      #expect(score.overall.bindingDecision?.text == decision)
    }
  }

  @Test func theStageIsTheWorkshopsUnlessTold() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision("a", Sketch.question("a.x", targets: 1, 4))
    ])
    var state = try Sketch.workshop(playbook, answers: ["a.x": ["level": 2]])
    let scale = try #require(Slug("scale"))
    #expect(Score(of: state, on: today).overall.readiness == 100)
    #expect(Score(of: state, stage: scale, on: today).overall.readiness == 50)
    state.details.stage = scale
    #expect(Score(of: state, on: today).overall.readiness == 50)
    // One that the playbook does not have counts as its first.
    state.details.stage = try #require(Slug("nowhere"))
    #expect(Score(of: state, on: today).stage.id.text == "launch")
    #expect(Score(of: state, stage: Slug("elsewhere"), on: today).stage.id.text == "launch")
  }

  /// Every pair of levels under every pair of targets, with a weight of 3 to 1, in whole numbers.
  @Test func everyLevelAndTargetOfTwoQuestions() throws {
    for targets in 0..<25 {
      let (first, second) = (targets / 5, targets % 5)
      let playbook = try Sketch.playbook([
        Sketch.decision(
          "a", Sketch.question("a.x", targets: first, weight: 3),
          Sketch.question("a.y", targets: second))
      ])
      for levels in 0..<25 {
        let (x, y) = (levels / 5, levels % 5)
        let state = try Sketch.workshop(
          playbook, answers: ["a.x": ["level": JSONValue(x)], "a.y": ["level": JSONValue(y)]])
        let score = Score(of: state, on: today)
        let asked = 3 * first + second
        let counted = 3 * min(x, first) + min(y, second)
        let readiness = asked == 0 ? 100 : 100 * Double(counted) / Double(asked)
        check(isNear(score.overall.readiness, readiness))
        check(isNear(score.overall.maturity, Double(3 * x + y) / 4))
        check(score.questions.map(\.gap) == [max(0, first - x), max(0, second - y)])
        let lifts = [3 * max(0, first - x), max(0, second - y)].map {
          asked == 0 ? 0 : 100 * Double($0) / Double(asked)
        }
        check(isNear(score.questions[0].lift, lifts[0]))
        check(isNear(score.questions[1].lift, lifts[1]))
        check((score.overall.bindingDecision == nil) == (counted == asked))
        let order = lifts[1] > lifts[0] ? [1, 0] : [0, 1]
        check(score.gaps == order.filter { score.questions[$0].gap > 0 })
      }
    }
  }

  @Test func supposingALevelTakesItAsAgreedAndShown() throws {
    let state = try example()
    let ids = try ["a.y", "b.y", "c.x"].map { try #require(QuestionID($0)) }
    let score = Score(of: state, on: today, supposing: [ids[0]: .proven, ids[1]: .discussed])
    #expect(try score.decision("a").readiness == 100)
    #expect(try score.decision("b").readiness == 80)
    let b = try score.question("b.y")
    // Status, claimed level and missing fields stay as they are.
    #expect(b.status == .unknown && b.claimed == 0 && b.supported == 1 && b.gap == 1)
    #expect(b.countsAsAgreed && b.unsupported == 0)
    #expect(try score.decision("b").coverage == 0.5)
    // Down as well as up.
    let down = Score(of: state, on: today, supposing: [ids[0]: .absent])
    #expect(try down.question("a.y").unsupported == 1)
    #expect(try down.decision("a").readiness == 50)
    // What does not apply stays so.
    let away = Score(of: state, on: today, supposing: [ids[2]: .proven])
    #expect(away == Score(of: state, on: today))
  }

  @Test func supposingKeepsTheMissingFields() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "a", Sketch.question("a.x", targets: 3, fields: [Sketch.field("f", "text", at: 2)]))
    ])
    let state = try Sketch.workshop(playbook, answers: ["a.x": ["level": 3, "note": "n"]])
    let id = try #require(QuestionID("a.x"))
    let question = try Score(of: state, on: today, supposing: [id: .owned]).question("a.x")
    #expect(question.supported == 3 && question.unsupported == 0)
    #expect(question.missing.map(\.field.text) == ["f"])
  }

  @Test func answeredCountsAgreedAndProvisional() throws {
    let answered = Score(of: try example(), on: today).answered
    #expect(answered.count == 3 && answered.of == 4)
  }
}
