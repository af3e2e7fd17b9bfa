import JSON
import Scoring
import Testing
import Workshop

/// What changed between two states (method, section 8), worked out by hand.
@Suite struct ComparisonTests {
  private func checkpoint(
    _ state: WorkshopState, _ day: String, on: CalendarDate? = nil
  ) throws -> Comparison.Side {
    let taken = try #require(Timestamp(day + "T10:00:00Z"))
    return Comparison.Side(state, on: on ?? taken.date, name: day, taken: taken)
  }

  private func now(_ state: WorkshopState) -> Comparison.Side { Comparison.Side(state, on: today) }

  /// A decision `a` of weight 2 with `a.x` (weight 3) and `a.y`, and `b` with `b.z`.
  private func playbook() throws -> Playbook {
    try Sketch.playbook(
      [
        Sketch.decision(
          "a", weight: 2, Sketch.question("a.x", targets: 2, 4, weight: 3),
          Sketch.question("a.y", targets: 3, 4)),
        Sketch.decision("b", Sketch.question("b.z", targets: 4, 4)),
      ],
      gates: [
        Sketch.gate("launch", ["a.x>=2", "a.y>=1"]), Sketch.gate("scale", ["b.z>=3"]),
      ])
  }

  private func levels(_ comparison: Comparison) -> [String] {
    comparison.questions.map {
      "\($0.id) \($0.before.map { "\($0)" } ?? "-") \($0.after.map { "\($0)" } ?? "-") "
        + ($0.change.map { "\($0)" } ?? "-")
    }
  }

  /// Targets of `launch`: a.x 2, a.y 3, b.z 4. Weights: a 2 (a.x 3, a.y 1), b 1.
  ///
  ///     before  a.x 1, a.y 3, b.z 3:  a = 100·(3·1 + 3) / (3·2 + 3) = 600/9 = 66.666…
  ///                                   M = (3·1 + 3) / 4 = 1.5;  b = 75, M = 3
  ///                                   R = (2·600/9 + 75) / 3 = 69.444…
  ///     after   a.x 4, a.y 1, b.z 2:  a = 100·(3·2 + 1) / 9 = 700/9 = 77.777…
  ///                                   M = (3·4 + 1) / 4 = 3.25; b = 50, M = 2
  ///                                   R = (2·700/9 + 50) / 3 = 68.518…
  @Test func sameQuestionsByHand() throws {
    let playbook = try playbook()
    let before = try Sketch.workshop(
      playbook, answers: ["a.x": ["level": 1], "a.y": ["level": 3], "b.z": ["level": 3]])
    let after = try Sketch.workshop(
      playbook, answers: ["a.x": ["level": 4], "a.y": ["level": 1], "b.z": ["level": 2]])
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    #expect(comparison.overlap == 1)
    #expect(comparison.stage.id.text == "launch")
    #expect(levels(comparison) == ["a.x 1 4 3", "a.y 3 1 -2", "b.z 3 2 -1"])
    #expect(isNear(comparison.decisions[0].before.readiness, 600.0 / 9))
    #expect(isNear(comparison.decisions[0].after.readiness, 700.0 / 9))
    #expect(isNear(comparison.decisions[0].before.maturity, 1.5))
    #expect(isNear(comparison.decisions[0].after.maturity, 3.25))
    #expect(isNear(comparison.decisions[1].before.readiness, 75))
    #expect(isNear(comparison.decisions[1].after.readiness, 50))
    #expect(isNear(comparison.scoreBefore.overall.readiness, (1200.0 / 9 + 75) / 3))
    #expect(isNear(comparison.scoreAfter.overall.readiness, (1400.0 / 9 + 50) / 3))
    // launch needs a.x 2: blocked before, passed after. scale needs b.z 3: the other way round.
    #expect(comparison.gatesWon.map(\.text) == ["launch"])
    #expect(comparison.gatesLost.map(\.text) == ["scale"])
    #expect(comparison.regressions == ["a.y", "b.z", "scale"])
    #expect(comparison.onlyBefore.isEmpty && comparison.onlyAfter.isEmpty)
  }

  /// The later version asks for a.x with weight 1 and target 3, drops a.y and has a.new; b.z is no
  /// longer asked, b.w is. Shared: a.x alone, of a.x, a.y, b.z, a.new, b.w: overlap 1/5.
  ///
  ///     before  a.x 2: a = 100·2/3 = 66.666…, M = 2;   after  a.x 3: a = 100, M = 3
  ///     b has nothing shared: none. R is that of a.
  @Test func anotherVersionByHand() throws {
    let newer = try Sketch.playbook(
      [
        Sketch.decision(
          "a", Sketch.question("a.new", targets: 4), Sketch.question("a.x", targets: 3)),
        Sketch.decision("b", Sketch.question("b.w", targets: 2)),
      ],
      gates: [
        Sketch.gate("launch", ["a.x>=3", "a.new>=2"]), Sketch.gate("scale", ["b.w>=1"]),
      ])
    let before = try Sketch.workshop(
      try playbook(), answers: ["a.x": ["level": 2], "a.y": ["level": 4], "b.z": ["level": 4]])
    let after = try Sketch.workshop(
      newer, answers: ["a.x": ["level": 3], "b.w": ["level": 2]])
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    #expect(isNear(comparison.overlap, 0.2))
    #expect(levels(comparison) == ["a.x 2 3 1"])
    #expect(comparison.onlyBefore.map(\.text) == ["a.y", "b.z"])
    #expect(comparison.onlyAfter.map(\.text) == ["a.new", "b.w"])
    #expect(comparison.decisions.map(\.id.text) == ["a", "b"])
    #expect(isNear(comparison.decisions[0].before.readiness, 200.0 / 3))
    #expect(isNear(comparison.decisions[0].after.readiness, 100))
    #expect(comparison.decisions[1].before.readiness == nil)
    #expect(comparison.decisions[1].after.maturity == nil)
    #expect(isNear(comparison.scoreBefore.overall.readiness, 200.0 / 3))
    // The gate is compared by what both ask.
    #expect(comparison.gatesWon.map(\.text) == ["launch"])
    #expect(comparison.gates[0].leftOut.map(\.text) == ["a.new"])
    #expect(comparison.gates[0].isComparable && !comparison.gates[1].isComparable)
    #expect(comparison.gatesLost.isEmpty && comparison.regressions.isEmpty)

    // Typed the other way round the later state still sets targets and weights.
    let turned = Comparison(now(after), try checkpoint(before, "2026-11-01"))
    #expect(levels(turned) == ["a.x 3 2 -1"])
    #expect(isNear(turned.decisions[0].after.readiness, 200.0 / 3))
    #expect(turned.onlyBefore.map(\.text) == ["a.new", "b.w"])
    #expect(turned.gatesLost.map(\.text) == ["launch"])
    #expect(turned.regressions == ["a.x", "launch"])
  }

  /// A question's evidence is at most 10 days old; the answer stays as it was. On 10 November the
  /// measurement of 1 November counts, on 23 November it is stale: level 2 falls to level 1.
  @Test func eachOnItsOwnDay() throws {
    let recent = Sketch.field("f", "date", at: 2, JSONObject([("maxAgeDays", 10)]))
    let playbook = try Sketch.playbook(
      [Sketch.decision("a", Sketch.question("a.x", targets: 2, fields: [recent]))],
      gates: [Sketch.gate("launch", ["a.x>=2"])])
    let state = try Sketch.workshop(
      playbook, answers: ["a.x": ["level": 2, "note": "n", "fields": ["f": "2026-11-01"]]])
    let comparison = Comparison(try checkpoint(state, "2026-11-10"), now(state))
    #expect(levels(comparison) == ["a.x 2 1 -1"])
    #expect(comparison.regressions == ["a.x", "launch"])
  }

  /// The evidence that an answer needs is that of its own playbook, the target that of the later
  /// one. The earlier has no field at level 2, the later has one that is empty.
  @Test func fieldsAreEachSidesOwn() throws {
    func playbook(_ fields: [JSONValue], target: Int) throws -> Playbook {
      try Sketch.playbook([
        Sketch.decision(
          "a", Sketch.question("a.x", targets: target, fields: fields),
          // Makes the two differ in more than that.
          Sketch.question(fields.isEmpty ? "a.old" : "a.new", targets: 1))
      ])
    }
    let answers: JSONValue = ["a.x": ["level": 2, "note": "n"]]
    let before = try Sketch.workshop(try playbook([], target: 2), answers: answers)
    let field = Sketch.field("f", "text", at: 2)
    let after = try Sketch.workshop(try playbook([field], target: 4), answers: answers)
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    // 2 of 4 asked for, then 1 of 4.
    #expect(levels(comparison) == ["a.x 2 1 -1"])
    #expect(isNear(comparison.scoreBefore.overall.readiness, 50))
    #expect(isNear(comparison.scoreAfter.overall.readiness, 25))
    let turned = Comparison(now(after), try checkpoint(before, "2026-11-01"))
    #expect(levels(turned) == ["a.x 1 2 1"])
    #expect(isNear(turned.scoreAfter.overall.readiness, 50))
  }

  @Test func theStageIsTheLaterStatesUnlessTold() throws {
    var before = try Sketch.workshop(try playbook())
    let after = before
    before.details.stage = try #require(Slug("scale"))
    let earlier = try checkpoint(before, "2026-11-01")
    #expect(Comparison(earlier, now(after)).stage.id.text == "launch")
    #expect(Comparison(now(after), earlier).stage.id.text == "launch")
    #expect(Comparison(earlier, now(after), stage: Slug("scale")).stage.id.text == "scale")
    // Of two checkpoints the one taken later, of two of the same second the second.
    let later = try checkpoint(after, "2026-11-02")
    #expect(Comparison(later, earlier).stage.id.text == "launch")
    #expect(Comparison(earlier, later).stage.id.text == "launch")
    let same = try checkpoint(after, "2026-11-01")
    #expect(Comparison(same, earlier).stage.id.text == "scale")
    #expect(Comparison(earlier, same).stage.id.text == "launch")
    // A checkpoint from the future, by a wrong clock, is still earlier than now.
    let ahead = try checkpoint(before, "2099-01-01")
    #expect(Comparison(ahead, now(after)).stage.id.text == "launch")
  }

  /// What does not apply has no level: it did not fall.
  @Test func whatDoesNotApplyHasNoChange() throws {
    let playbook = try Sketch.playbook([
      Sketch.decision("a", Sketch.question("a.x", targets: 2), Sketch.question("a.y", targets: 2))
    ])
    let none: JSONValue = ["level": "notApplicable", "reason": "no such tool"]
    let before = try Sketch.workshop(playbook, answers: ["a.x": ["level": 3], "a.y": none])
    let after = try Sketch.workshop(playbook, answers: ["a.x": none, "a.y": ["level": 1]])
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    #expect(levels(comparison) == ["a.x 3 - -", "a.y - 1 -"])
    #expect(comparison.regressions.isEmpty)
  }

  /// Where the later playbook's gate names it, a question counts as not answered on both sides.
  @Test func theLaterGatesSayWhatMayBeLeftOut() throws {
    let questions = [Sketch.decision("a", Sketch.question("a.x", targets: 2))]
    let answers: JSONValue = ["a.x": ["level": "notApplicable", "reason": "no such tool"]]
    let before = try Sketch.workshop(try Sketch.playbook(questions), answers: answers)
    let after = try Sketch.workshop(
      try Sketch.playbook(questions, gates: [Sketch.gate("launch", ["a.x>=1"])]), answers: answers)
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    #expect(levels(comparison) == ["a.x 0 0 0"])
  }

  /// A gate can be lost without any level falling: the team withdrew its level, and the median
  /// of the ballots passes no gate.
  @Test func aGateLostWithoutAFall() throws {
    let playbook = try Sketch.playbook(
      [Sketch.decision("a", Sketch.question("a.x", targets: 2))],
      gates: [Sketch.gate("launch", ["a.x>=2"])])
    let ballots: [String: [(String, JSONValue)]] = ["a.x": [("ann", 2), ("bob", 2)]]
    let before = try Sketch.workshop(playbook, answers: ["a.x": ["level": 2]], ballots: ballots)
    let after = try Sketch.workshop(playbook, ballots: ballots)
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    #expect(levels(comparison) == ["a.x 2 2 0"])
    #expect(comparison.regressions == ["launch"])
  }

  @Test func actionsThatWereClosed() throws {
    func state(_ statuses: [String: String]) throws -> WorkshopState {
      let actions = statuses.map { id, status in
        (key: id, value: ["text": "T", "status": .string(status)] as JSONValue)
      }
      return try Sketch.workshop(try playbook(), actions: .object(JSONObject(actions)))
    }
    let before = try state([
      "a-1": "open", "a-2": "doing", "a-3": "done", "a-4": "parked", "a-5": "dropped",
      "a-6": "done",
    ])
    let after = try state([
      "a-1": "done", "a-2": "dropped", "a-3": "done", "a-4": "parked", "a-5": "done",
      "a-6": "open", "a-7": "done", "a-8": "open",
    ])
    let comparison = Comparison(try checkpoint(before, "2026-11-01"), now(after))
    #expect(comparison.actionsClosed.map(\.text) == ["a-1", "a-2", "a-7"])
  }

  /// Two playbooks that ask nothing in common.
  @Test func nothingShared() throws {
    let one = try Sketch.workshop(
      try Sketch.playbook([Sketch.decision("a", Sketch.question("a.x", targets: 2))]))
    let two = try Sketch.workshop(
      try Sketch.playbook([Sketch.decision("b", Sketch.question("b.x", targets: 2))]))
    let comparison = Comparison(now(one), now(two))
    #expect(comparison.overlap == 0)
    #expect(comparison.questions.isEmpty)
    #expect(comparison.scoreBefore.overall.readiness == nil)
    #expect(comparison.decisions.map(\.id.text) == ["b"])
  }
}
