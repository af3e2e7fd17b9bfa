import JSON
import Scoring
import Testing
import Workshop

/// What holds of any comparison, tried on random workshops.
@Suite struct ComparisonPropertiesTests {
  private static let seeds = (0..<250).map { UInt64($0) }

  private func side(_ state: WorkshopState, daysAgo: Int) -> Comparison.Side {
    Comparison.Side(
      state, on: today.adding(days: -daysAgo), name: "\(daysAgo) days ago",
      taken: Timestamp(seconds: 1_800_000_000 - 86_400 * daysAgo))
  }

  /// Two states with the playbook and stage of the first, the answers, ballots and actions of both.
  private func pair(_ seed: UInt64) throws -> (WorkshopState, WorkshopState) {
    let first = try RandomWorkshop.state(seed: seed)
    var second = try RandomWorkshop.state(seed: seed + 1000)
    second.playbook = first.playbook
    second.details.stage = first.details.stage
    return (first, second)
  }

  @Test func withItselfNothingChanges() throws {
    for seed in Self.seeds {
      let state = try RandomWorkshop.state(seed: seed)
      let now = Comparison.Side(state, on: today)
      let comparison = Comparison(now, now)
      check(comparison.overlap == 1)
      check(comparison.questions.allSatisfy { $0.change == 0 || $0.before == nil })
      check(comparison.decisions.allSatisfy { $0.before == $0.after })
      check(comparison.gates.allSatisfy { !$0.isWon && !$0.isLost && $0.leftOut.isEmpty })
      check(comparison.regressions.isEmpty && comparison.actionsClosed.isEmpty)
      check(comparison.onlyBefore.isEmpty && comparison.onlyAfter.isEmpty)
      // And both sides are scored as `score` does.
      check(comparison.scoreBefore == Score(of: state, on: today), "seed \(seed)")
      check(comparison.scoreAfter == comparison.scoreBefore)
    }
  }

  @Test func swappedTheChangesAreNegated() throws {
    var changes = 0
    for seed in Self.seeds {
      let (first, second) = try pair(seed)
      let (a, b) = (side(first, daysAgo: 9), side(second, daysAgo: 2))
      let there = Comparison(a, b)
      let back = Comparison(b, a)
      for (one, other) in zip(there.questions, back.questions) {
        check(one.id == other.id && one.before == other.after && one.after == other.before)
        check(one.change == other.change.map { -$0 }, "seed \(seed): \(one.id)")
        changes += one.change.map { abs($0) } ?? 0
      }
      check(there.gatesWon == back.gatesLost && there.gatesLost == back.gatesWon)
      check(there.scoreBefore == back.scoreAfter && there.scoreAfter == back.scoreBefore)
      check(there.risen.map(\.id) == back.fallen.map(\.id))
    }
    check(changes > 100, "nothing was compared")
  }

  /// With one playbook each side is scored as it would be by itself.
  @Test func withOnePlaybookEachSideHasItsOwnScore() throws {
    for seed in Self.seeds {
      let (first, second) = try pair(seed)
      let comparison = Comparison(side(first, daysAgo: 9), side(second, daysAgo: 2))
      check(comparison.scoreBefore == Score(of: first, on: today.adding(days: -9)))
      check(comparison.scoreAfter == Score(of: second, on: today.adding(days: -2)))
      let regressed =
        comparison.questions.contains { $0.change ?? 0 < 0 }
        || comparison.gates.contains { $0.before.isPassed && !$0.after.isPassed }
      check(comparison.regressions.isEmpty != regressed)
    }
  }

  /// Two playbooks of any kind: every question of either is compared or named, none is both.
  @Test func noQuestionIsDroppedInSilence() throws {
    for seed in Self.seeds {
      let first = try RandomWorkshop.state(seed: seed)
      let second = try RandomWorkshop.state(seed: seed + 1000)
      let comparison = Comparison(side(first, daysAgo: 9), side(second, daysAgo: 2))
      let shared = comparison.questions.map(\.id)
      check(Set(shared + comparison.onlyBefore) == Set(first.playbook.questions.map(\.id)))
      check(Set(shared + comparison.onlyAfter) == Set(second.playbook.questions.map(\.id)))
      let either = shared.count + comparison.onlyBefore.count + comparison.onlyAfter.count
      check(isNear(comparison.overlap, Double(shared.count) / Double(either)))
      check(comparison.decisions.map(\.id) == second.playbook.decisions.map(\.id))
      // A supported level depends on nothing but the side's own record, playbook and day, unless
      // the later gates forbid to leave a question out.
      let own = Score(of: first, on: today.adding(days: -9))
      for change in comparison.questions where !second.playbook.isNamedByGate(change.id) {
        guard let question = own.questions.first(where: { $0.id == change.id }),
          question.isApplicable, change.before != nil
        else { continue }
        check(change.before == question.supported, "seed \(seed): \(change.id)")
      }
    }
  }
}
