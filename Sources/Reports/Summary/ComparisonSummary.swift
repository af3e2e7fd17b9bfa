import Scoring
import Workshop

/// What changed between two states of a workshop, in words. Texts and the screen show the same.
public struct ComparisonSummary: Equatable, Sendable {
  /// One of the two states.
  public struct Side: Equatable, Sendable {
    /// `First session, 2 Nov 2026`.
    public let name: String
    /// The title of its workshop, if the two are of different workshops.
    public let workshop: String?
  }

  /// A decision's readiness on both sides, from 0 to 100.
  public struct Decision: Equatable, Sendable {
    /// The title of the decision, or `All decisions`.
    public let title: String
    /// Its readiness before; `nil` if there was none.
    public let before: Double?
    /// Its readiness afterwards; `nil` if there is none.
    public let after: Double?
    /// Its maturity before, from 0 to 4.
    public let maturityBefore: Double?
    /// Its maturity afterwards, from 0 to 4.
    public let maturityAfter: Double?
    /// `+8.9`.
    public let points: String
  }

  /// A question whose supported level changed.
  public struct Step: Equatable, Sendable {
    /// Which question it is.
    public let id: QuestionID
    /// The title of the question.
    public let title: String
    /// The level supported before.
    public let before: Int
    /// The level supported afterwards.
    public let after: Int
    /// Why it fell; `nil` if it rose or if the level says it all.
    public let reason: String?
    /// Both levels: `level 4 → 3`.
    public var levels: String { "level \(before) → \(after)" }
  }

  /// What became of a gate.
  public struct Gate: Equatable, Sendable {
    /// Whether it was won or lost.
    public enum Change: Equatable, Sendable { case won, lost, none }
    /// The kind of change.
    public let change: Change
    /// The change in a sentence.
    public let sentence: String
  }

  /// The later workshop's title and organisation.
  public let title: String
  /// The title of the stage that both are scored for.
  public let stage: String
  /// Whether people and figures are invented.
  public let isSample: Bool
  /// The earlier state.
  public let before: Side
  /// The later state.
  public let after: Side
  /// How much of the two is compared; `nil` if all is.
  public let overlap: String?
  /// What became of readiness, in a sentence.
  public let headline: String
  /// Whether anything got worse, in a sentence.
  public let verdict: String
  /// Readiness and maturity over all decisions.
  public let overall: Decision
  /// Readiness and maturity of each decision.
  public let decisions: [Decision]
  /// Questions whose level rose.
  public let risen: [Step]
  /// Questions whose level fell.
  public let fallen: [Step]
  /// Every gate of the playbook.
  public let gates: [Gate]
  /// The actions that were closed, a line for each.
  public let closed: [String]
  /// Questions that only the earlier state asks: `Sources (data.sources)`.
  public let onlyBefore: [String]
  /// Questions that only the later state asks.
  public let onlyAfter: [String]

  /// Words a comparison.
  public init(_ comparison: Comparison) {
    let (old, new) = (comparison.before.state, comparison.after.state)
    let isSame =
      old.details.created == new.details.created && old.details.title == new.details.title
    title = Self.title(new)
    stage = comparison.stage.title
    isSample = new.details.sample
    before = Side(
      name: ComparisonWords.side(comparison.before), workshop: isSame ? nil : Self.title(old))
    after = Side(
      name: ComparisonWords.side(comparison.after), workshop: isSame ? nil : Self.title(new))
    overlap = ComparisonWords.overlap(comparison)
    headline = ComparisonWords.headline(comparison)
    verdict = ComparisonWords.verdict(comparison)
    let (first, second) = (comparison.scoreBefore.overall, comparison.scoreAfter.overall)
    overall = Decision(
      title: "All decisions", before: first.readiness, after: second.readiness,
      maturityBefore: first.maturity, maturityAfter: second.maturity,
      points: ComparisonWords.points(first.readiness, second.readiness))
    decisions = comparison.decisions.map { change in
      Decision(
        title: change.after.title, before: change.before.readiness,
        after: change.after.readiness, maturityBefore: change.before.maturity,
        maturityAfter: change.after.maturity,
        points: ComparisonWords.points(change.before.readiness, change.after.readiness))
    }
    risen = comparison.risen.compactMap { Self.step($0, in: comparison) }
    fallen = comparison.fallen.compactMap { Self.step($0, in: comparison) }
    gates = comparison.gates.map { gate in
      Gate(
        change: gate.isWon ? .won : gate.isLost ? .lost : .none,
        sentence: ComparisonWords.gate(
          gate, in: Self.asks(new, gate) ? new.playbook : old.playbook))
    }
    closed = comparison.actionsClosed.compactMap { id in
      new.actions[id].map { ComparisonWords.closed($0, on: comparison.after.on) }
    }
    onlyBefore = comparison.onlyBefore.map { Self.name($0, in: old) }
    onlyAfter = comparison.onlyAfter.map { Self.name($0, in: new) }
  }

  private static func title(_ state: WorkshopState) -> String {
    [state.details.title, state.details.organisation].filter { !$0.isBlank }
      .joined(separator: " · ")
  }

  /// Whether the playbook of a state has every question that is left out of a gate's comparison.
  private static func asks(_ state: WorkshopState, _ gate: Comparison.GateChange) -> Bool {
    gate.leftOut.allSatisfy { state.playbook[$0] != nil }
  }

  private static func name(_ id: QuestionID, in state: WorkshopState) -> String {
    state.playbook[id].map { "\($0.title) (\(id))" } ?? id.text
  }

  private static func step(
    _ change: Comparison.QuestionChange, in comparison: Comparison
  ) -> Step? {
    guard let before = change.before, let after = change.after else { return nil }
    return Step(
      id: change.id, title: comparison.after.state.playbook[change.id]?.title ?? change.id.text,
      before: before, after: after,
      reason: after < before ? ComparisonWords.reason(change, in: comparison) : nil)
  }
}
