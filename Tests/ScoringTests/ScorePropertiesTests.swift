import JSON
import Reports
import TestSupport
import Testing
import Workshop

@testable import Scoring

/// What holds whatever is in a workshop, tried on random ones.
@Suite struct ScorePropertiesTests {
  private static let seeds = 0..<400

  private func everyWorkshop(_ body: (WorkshopState, Score, inout SeededRandom) throws -> Void)
    throws
  {
    for seed in Self.seeds {
      let state = try RandomWorkshop.state(seed: UInt64(seed))
      var chance = SeededRandom(UInt64(seed) &+ 1 << 32)
      try body(state, Score(of: state, on: today), &chance)
    }
  }

  /// The workshops are not all of a kind: what the tests below speak of comes up in them.
  @Test func randomWorkshopsHaveEverything() throws {
    var seen: Set<String> = []
    try everyWorkshop { state, score, _ in
      for question in score.questions {
        seen.insert("\(question.status)")
        seen.insert("supported \(question.supported)")
        seen.formUnion(question.missing.map { "\($0.why)" })
        if let verdict = question.agreement.verdict { seen.insert("\(verdict)") }
        if question.agreement.perceptionGap != nil { seen.insert("perception gap") }
        if question.agreement.aboveEveryBallot { seen.insert("above every ballot") }
        if question.lift > 0 { seen.insert("lift") }
      }
      for gate in score.gates { seen.insert(gate.isPassed ? "passed" : "blocked") }
      if score.overall.bindingDecision == nil { seen.insert("no binding decision") }
      if score.decisions.contains(where: { $0.readiness == nil }) { seen.insert("no scores") }
      let forecast = Forecast(of: state, on: today)
      if !forecast.supposed.isEmpty { seen.insert("plan") }
      if !forecast.notShown.isEmpty { seen.insert("not shown") }
      if forecast.gates.contains(where: { $0.passesOn.map { $0 > today } ?? false }) {
        seen.insert("passes later")
      }
    }
    let wanted: Set = [
      "agreed", "provisional", "unanswered", "unknown", "notApplicable", "supported 0",
      "supported 1", "supported 2", "supported 3", "supported 4", "type", "empty", "future",
      "stale", "range", "short", "aligned", "mixed", "split", "perception gap",
      "above every ballot", "lift", "passed", "blocked", "no binding decision", "no scores",
      "plan", "not shown", "passes later",
    ]
    #expect(wanted.subtracting(seen).isEmpty)
  }

  @Test func raisingALevelNeverLowersReadiness() throws {
    try everyWorkshop { state, score, _ in
      for question in score.questions where question.isApplicable {
        guard let higher = Level(rawValue: question.claimed + 1) else { continue }
        var raised = state
        raised.answers[question.id, default: Answer()].level = .level(higher)
        let after = Score(of: raised, on: today)
        check((after.overall.readiness ?? 0) >= (score.overall.readiness ?? 0) - 1e-9)
        check((after.overall.maturity ?? 0) >= (score.overall.maturity ?? 0) - 1e-9)
        for (gate, now) in zip(score.gates, after.gates) {
          check(now.distance <= gate.distance && (now.isPassed || !gate.isPassed))
        }
      }
    }
  }

  @Test func closingAGapWinsItsLiftAndAllGapsTogetherWinAll() throws {
    try everyWorkshop { state, score, _ in
      var all = score.overall.readiness ?? 100
      for question in score.questions where question.isApplicable {
        all += question.lift
        let level = Level(rawValue: max(question.supported, question.target))
        let closed = Score(of: state, on: today, supposing: [question.id: level ?? .proven])
        let won = (closed.overall.readiness ?? 0) - (score.overall.readiness ?? 0)
        check(isNear(won, question.lift))
      }
      check(abs(all - 100) <= 1e-7)
    }
  }

  /// Dictionaries filled in another order and with more room go through their members in another.
  @Test func theOrderOfRecordsIsIrrelevant() throws {
    func shuffled<Key, Value>(_ entries: [Key: Value], _ chance: inout SeededRandom) -> [Key: Value]
    {
      var copy: [Key: Value] = [:]
      copy.reserveCapacity(Int.random(in: 0...200, using: &chance))
      for entry in entries.shuffled(using: &chance) { copy[entry.key] = entry.value }
      return copy
    }
    try everyWorkshop { state, score, chance in
      var other = state
      other.answers = shuffled(state.answers, &chance)
      other.actions = shuffled(state.actions, &chance)
      other.reveals = shuffled(
        state.reveals.mapValues { reveal in
          Reveal(at: reveal.at, ballots: shuffled(reveal.ballots, &chance))
        }, &chance)
      other.details.participants = shuffled(state.details.participants, &chance)
      let again = Score(of: other, on: today)
      check(again == score)
      check(again.gapRows(of: other) == score.gapRows(of: state))
      check(Forecast(of: other, on: today) == Forecast(of: state, on: today))
    }
  }

  /// Who of a role gave which of its ballots says nothing.
  @Test func ballotsMayBeSwappedWithinARole() throws {
    try everyWorkshop { state, score, chance in
      var other = state
      for (question, reveal) in state.reveals {
        let voters = reveal.ballots.keys.sorted()
        let groups = Dictionary(grouping: voters) { id in
          state.details.participants[id].map { "\($0.role) \($0.observer)" } ?? ""
        }
        for group in groups.values {
          for (id, from) in zip(group, group.shuffled(using: &chance)) {
            other.reveals[question]?.ballots[id] = reveal.ballots[from]
          }
        }
      }
      check(Score(of: other, on: today) == score)
    }
  }

  @Test func supposingThePresentLevelsChangesNothing() throws {
    try everyWorkshop { state, score, _ in
      let agreed = score.questions.filter { $0.status == .agreed }
      let present = Dictionary(
        uniqueKeysWithValues: agreed.compactMap { question in
          Level(rawValue: question.supported).map { (question.id, $0) }
        })
      let same = Score(of: state, on: today, supposing: present)
      check(ScoreJSON.json(same, of: state) == ScoreJSON.json(score, of: state))
    }
  }

  @Test func figuresStayWithinTheirBounds() throws {
    try everyWorkshop { _, score, _ in
      check((0...100 + 1e-9).contains(score.overall.readiness ?? 0))
      check((0...4 + 1e-9).contains(score.overall.maturity ?? 0))
      check((0...1).contains(score.overall.coverage ?? 0))
      check((-1e-9...1 + 1e-9).contains(score.overall.alignment ?? 0))
      check((score.overall.reliability ?? 0) <= 1 + 1e-9)
      for question in score.questions {
        check((0...question.claimed).contains(question.supported))
        check(question.missing.isEmpty || question.unsupported > 0)
      }
      check(Set(score.gaps).count == score.gaps.count)
      let lowest = score.decisions.compactMap(\.readiness).min()
      if let binding = score.bindingDecision {
        check(isNear(binding.readiness, lowest))
      } else {
        check(isNear(lowest ?? 100, 100))
      }
    }
  }
}
