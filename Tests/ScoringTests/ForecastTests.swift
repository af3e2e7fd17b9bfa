import JSON
import Scoring
import Testing
import Workshop

/// The forecast (method, section 7).
@Suite struct ForecastTests {
  private func action(
    _ question: String?, _ reaches: Int?, due: String? = nil, _ status: String = "open"
  ) -> JSONValue {
    .object(
      JSONObject([
        ("text", "Do it"), ("question", JSONValue(question)), ("reaches", JSONValue(reaches)),
        ("due", JSONValue(due)), ("status", .string(status)),
      ]))
  }

  /// Two questions with a target of 3, each asked for by the gate of the stage `launch` at 2.
  private func state(_ actions: JSONValue..., answers: JSONValue = [:]) throws -> WorkshopState {
    let playbook = try Sketch.playbook(
      [
        Sketch.decision(
          "a", Sketch.question("a.x", targets: 3), Sketch.question("a.y", targets: 3),
          Sketch.question("a.z", targets: 3))
      ],
      gates: [Sketch.gate("launch", ["a.x>=2"], ["a.y>=2"]), Sketch.gate("scale", ["a.x>=3"])])
    let plan = actions.enumerated().map { (key: "a-\($0)", value: $1) }
    return try Sketch.workshop(playbook, answers: answers, actions: .object(JSONObject(plan)))
  }

  private func supposed(_ forecast: Forecast) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: forecast.supposed.map { ($0.key.text, $0.value.rawValue) })
  }

  private func gates(_ forecast: Forecast) -> [String?] {
    forecast.gates.map { $0.passesOn?.description }
  }

  @Test func aQuestionReachesALevelOnceEveryActionUpToItIsDue() throws {
    let state = try state(
      action("a.x", 1, due: "2026-12-20"), action("a.x", 2, due: "2026-12-01"),
      action("a.x", 3, due: "2026-12-10"))
    func by(_ text: String) throws -> [String: Int] {
      supposed(Forecast(of: state, on: today, by: try date(text)))
    }
    #expect(try by("2026-11-30") == [:])
    // 2 and 3 wait for what reaches 1.
    #expect(try by("2026-12-19") == [:])
    #expect(try by("2026-12-20") == ["a.x": 3])
  }

  @Test func twoActionsToOneLevelMustBothBeDone() throws {
    let state = try state(
      action("a.x", 2, due: "2026-12-01"), action("a.x", 2, due: "2026-12-05", "doing"),
      action("a.x", 4, due: "2026-12-24"))
    func by(_ text: String) throws -> [String: Int] {
      supposed(Forecast(of: state, on: today, by: try date(text)))
    }
    #expect(try by("2026-12-04") == [:])
    #expect(try by("2026-12-05") == ["a.x": 2])
    #expect(try by("2026-12-24") == ["a.x": 4])
    // One with `reaches` of just that level is needed: nothing reaches 3.
    #expect(try by("2026-12-23") == ["a.x": 2])
  }

  @Test func anActionThatIsOverdueOrHasNoDateNeverDelivers() throws {
    #expect(
      supposed(Forecast(of: try state(action("a.x", 2, due: "2026-11-22")), on: today)) == [:])
    #expect(supposed(Forecast(of: try state(action("a.x", 2)), on: today)) == [:])
    // And an unfinished lower level holds up the higher one.
    let held = try state(
      action("a.x", 1, due: "2026-11-22"), action("a.x", 2, due: "2026-12-01"),
      action("a.y", 1), action("a.y", 2, due: "2026-12-01"), action("a.z", 3),
      action("a.z", 2, due: "2026-12-01"))
    #expect(supposed(Forecast(of: held, on: today)) == ["a.z": 2])
    // Due on the day of scoring it is not late yet.
    #expect(
      supposed(Forecast(of: try state(action("a.x", 2, due: "2026-11-23")), on: today))
        == ["a.x": 2])
  }

  @Test func onlyOpenAndDoingActionsAreAPlan() throws {
    for status in ["parked", "done", "dropped"] {
      let state = try state(
        action("a.x", 2, due: "2026-12-01", status), action("a.y", 1, due: "2026-12-01", status),
        action("a.y", 2, due: "2026-12-05"))
      #expect(supposed(Forecast(of: state, on: today)) == ["a.y": 2])
    }
  }

  @Test func onlyLevelsAboveTodaysAreSupposed() throws {
    let state = try state(
      action("a.x", 2, due: "2026-12-01"), action("a.y", 3, due: "2026-12-01"),
      answers: ["a.x": ["level": 2], "a.y": ["level": 2]])
    let forecast = Forecast(of: state, on: today)
    #expect(supposed(forecast) == ["a.y": 3])
    #expect(try forecast.score.question("a.y").supported == 3)
  }

  /// A plan raises levels. It does not make the team agree on the median of ballots.
  @Test func aPlanBelowTheMedianDoesNotAgreeOnIt() throws {
    let playbook = try Sketch.playbook(
      [Sketch.decision("a", Sketch.question("a.x", targets: 3))],
      gates: [Sketch.gate("launch", ["a.x>=2"])])
    let state = try Sketch.workshop(
      playbook, ballots: ["a.x": [("ann", 2), ("bob", 2)]],
      actions: ["a-1": action("a.x", 2, due: "2026-12-01")])
    let forecast = Forecast(of: state, on: today)
    #expect(supposed(forecast) == [:] && gates(forecast) == [nil])
    #expect(forecast.gates[0].unserved.map(\.agreed) == [false])
  }

  @Test func aQuestionThatDoesNotApplyOrIsNotAskedIsNotSupposed() throws {
    let state = try state(
      action("a.z", 2, due: "2026-12-01"), action("b.x", 2, due: "2026-12-02"),
      action(nil, 2, due: "2026-12-03"), action("a.x", nil, due: "2026-12-04"),
      answers: ["a.z": ["level": "notApplicable", "reason": "none"]])
    let forecast = Forecast(of: state, on: today)
    #expect(supposed(forecast) == [:])
    #expect(try forecast.by == date("2026-12-04"))
  }

  @Test func theEarliestDateOnWhichEachGatePasses() throws {
    let state = try state(
      action("a.x", 2, due: "2026-12-01"), action("a.x", 3, due: "2027-02-01"),
      action("a.y", 2, due: "2026-12-24"), action("a.z", 1, due: "2027-03-01"))
    let forecast = Forecast(of: state, on: today)
    #expect(gates(forecast) == ["2026-12-24", "2027-02-01"])
    #expect(forecast.gates.allSatisfy { $0.unserved.isEmpty })
    #expect(try forecast.by == date("2027-03-01"))
    // The date is that of the whole plan, whatever `by` is.
    #expect(gates(Forecast(of: state, on: today, by: today)) == gates(forecast))
  }

  @Test func aGateThatPassesAlreadyPassesOnTheDayOfScoring() throws {
    let state = try state(
      action("a.x", 3, due: "2026-12-01"),
      answers: ["a.x": ["level": 2], "a.y": ["level": 3]])
    #expect(gates(Forecast(of: state, on: today)) == ["2026-11-23", "2026-12-01"])
    // With nothing planned too.
    let idle = try self.state(answers: ["a.x": ["level": 2], "a.y": ["level": 3]])
    let forecast = Forecast(of: idle, on: today)
    #expect(gates(forecast) == ["2026-11-23", nil] && forecast.by == nil)
  }

  @Test func aGateThatNeverPassesSaysWhatThePlanLeavesUnmet() throws {
    let state = try state(
      action("a.x", 2, due: "2026-12-01"), action("a.y", 1, due: "2026-12-24"),
      action("a.y", 2))
    let forecast = Forecast(of: state, on: today)
    #expect(gates(forecast) == [nil, nil])
    #expect(
      forecast.gates.map { $0.unserved.map { "\($0.question)>=\($0.minimum)" } }
        == [["a.y>=2"], ["a.x>=3"]])
    // It is what the whole plan leaves, whatever `by` is.
    #expect(Forecast(of: state, on: today, by: today).gates == forecast.gates)
  }

  @Test func withoutADateItLooksToTheLastDueDateOfOpenAndDoingActions() throws {
    let state = try state(
      action("a.x", 2, due: "2026-12-01"), action(nil, nil, due: "2026-12-20", "doing"),
      action("a.y", 2, due: "2027-06-01", "done"), action("a.y", 2, due: "2027-07-01", "parked"))
    #expect(try Forecast(of: state, on: today).by == date("2026-12-20"))
    #expect(Forecast(of: state, on: today, by: today).by == today)
    #expect(Forecast(of: try self.state(), on: today).by == nil)
  }

  @Test func itIsScoredOnTheDayOfScoring() throws {
    let recent = Sketch.field("f", "date", at: 2, JSONObject([("maxAgeDays", 10)]))
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "a", Sketch.question("a.x", targets: 2, fields: [recent]),
        Sketch.question("a.y", targets: 2))
    ])
    let state = try Sketch.workshop(
      playbook, answers: ["a.x": ["level": 2, "fields": ["f": "2026-11-20"]]],
      actions: ["a-1": action("a.y", 2, due: "2027-12-01")])
    let forecast = Forecast(of: state, on: today)
    // Evidence does not age in it.
    #expect(forecast.on == today && forecast.score.on == today)
    #expect(forecast.score.overall.readiness == 100)
  }

  @Test func theStageMayBeAnother() throws {
    let state = try state(action("a.x", 3, due: "2026-12-01"))
    let forecast = Forecast(of: state, stage: Slug("scale"), on: today)
    #expect(forecast.score.stage.id.text == "scale")
  }

  @Test func anActionDoneButNotShownIsNamed() throws {
    let state = try state(
      action("a.x", 3, "done"), action("a.x", 2, "done"), action("a.y", 1, "done"),
      action("a.z", 4, "done"), action("b.x", 4, "done"), action("a.y", nil, "done"),
      action("a.y", 4), action("a.y", 4, "dropped"),
      answers: [
        "a.x": ["level": 2], "a.z": ["level": "notApplicable", "reason": "none"],
      ])
    #expect(Forecast(of: state, on: today).notShown.map(\.text) == ["a-0", "a-2"])
  }

  /// Targets of 3 for x, y and z. Today x 1, y 2, z 0: 100·(1 + 2 + 0) / 9 = 33.333…
  ///
  /// By 1 December x reaches 3: (3 + 2 + 0) / 9, 55.555… By 24 December y reaches 4, of which 3
  /// count, and z 1: (3 + 3 + 1) / 9, 77.777…, with a maturity of (3 + 4 + 1) / 3 = 2.666… The
  /// launch gate needs x 2 and y 2, the scale gate x 3: both pass on 1 December.
  @Test func readinessByHand() throws {
    let state = try state(
      action("a.x", 3, due: "2026-12-01"), action("a.y", 4, due: "2026-12-24", "doing"),
      action("a.z", 1, due: "2026-12-10"),
      answers: ["a.x": ["level": 1], "a.y": ["level": 2], "a.z": ["level": 0]])
    func readiness(_ day: String) throws -> Double? {
      Forecast(of: state, on: today, by: try date(day)).score.overall.readiness
    }
    #expect(isNear(try readiness("2026-11-30"), 300.0 / 9))
    #expect(isNear(try readiness("2026-12-01"), 500.0 / 9))
    let forecast = Forecast(of: state, on: today)
    #expect(isNear(forecast.score.overall.readiness, 700.0 / 9))
    #expect(isNear(forecast.score.overall.maturity, 8.0 / 3))
    #expect(gates(forecast) == ["2026-12-01", "2026-12-01"])
    #expect(forecast.gates.allSatisfy { !$0.isPassed })
  }

  /// Decision a (weight 3): x at 2 of 2. Decision b (weight 1): y at 0 of 4, the binding one. Today
  /// (3·100 + 0) / 4 = 75. What is due today brings y to 3: (3·100 + 75) / 4 = 93.75. The gate that
  /// needs it passes on the day of scoring but does not pass yet; the other one does.
  @Test func twoDecisionsByHand() throws {
    let playbook = try Sketch.playbook(
      [
        Sketch.decision("a", weight: 3, Sketch.question("a.x", targets: 2)),
        Sketch.decision("b", Sketch.question("b.y", targets: 4)),
      ],
      gates: [Sketch.gate("launch", ["a.x>=2"]), Sketch.gate("scale", ["b.y>=3"])])
    let state = try Sketch.workshop(
      playbook, answers: ["a.x": ["level": 2]],
      actions: ["a-1": action("b.y", 3, due: "2026-11-23")])
    let now = Score(of: state, on: today)
    #expect(isNear(now.overall.readiness, 75) && now.overall.bindingDecision?.text == "b")
    let forecast = Forecast(of: state, on: today)
    #expect(isNear(forecast.score.overall.readiness, 93.75))
    #expect(forecast.score.overall.bindingDecision?.text == "b")
    #expect(gates(forecast) == ["2026-11-23", "2026-11-23"])
    #expect(forecast.gates.map(\.isPassed) == [true, false])
  }
}
