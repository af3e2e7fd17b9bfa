import Scoring
import Workshop

/// Words for what changed between two states.
public enum ComparisonWords {
  /// The name of a state: `First session, 2 Nov 2026`, or `now, 25 Nov 2026`. If two folders are
  /// compared, each has its own name: `acme-foods, 25 Nov 2026`.
  public static func side(_ side: Comparison.Side) -> String {
    guard side.taken != nil else { return "\(side.folder ?? "now"), \(side.on.spoken)" }
    let name = side.name.flatMap { $0.isBlank ? nil : $0.trimmed } ?? "a checkpoint"
    return "\(name), \(side.on.spoken)"
  }

  /// How readiness changed, in a sentence.
  public static func headline(_ comparison: Comparison) -> String {
    guard let before = comparison.scoreBefore.overall.readiness,
      let after = comparison.scoreAfter.overall.readiness
    else { return "There is nothing on both sides whose readiness could be compared." }
    let change = after - before
    let held = ScoreWords.heldBack(comparison.scoreAfter).map { ", \($0)" } ?? ""
    if abs(change) <= 1e-9 { return "Readiness is at \(Shown.percent(after)), as before\(held)." }
    return "Readiness \(change > 0 ? "rose" : "fell") from \(Shown.percent(before)) to "
      + "\(Shown.percent(after))\(held)."
  }

  /// How much of the two can be compared; `nil` if all can.
  public static func overlap(_ comparison: Comparison) -> String? {
    guard comparison.overlap < 1 else { return nil }
    let shared = comparison.questions.count
    let either = shared + comparison.onlyBefore.count + comparison.onlyAfter.count
    if shared == 0 { return "The two ask nothing in common, so no level can be compared." }
    return "Compared by the \(counted(shared, "question")) that both ask, of \(either) "
      + "(\(Shown.share(comparison.overlap))): the figures here are over these alone."
  }

  /// The points won or lost: `+8.9`, `-10.0`, `0.0`; a dash if a side has no readiness.
  public static func points(_ before: Double?, _ after: Double?) -> String {
    guard let before, let after else { return "–" }
    let text = Shown.oneDecimal(after - before)
    return after - before > 0 && text != "0.0" ? "+\(text)" : text
  }

  /// How a gate changed, in a sentence.
  public static func gate(_ gate: Comparison.GateChange, in playbook: Playbook) -> String {
    let title = gate.after.title
    guard gate.isComparable else {
      return "\(title): what it asks for is not in both, so it is not compared."
    }
    let sentence =
      switch (gate.before.isPassed, gate.after.isPassed) {
      case (false, true): "\(title): won. It was blocked and is passed."
      case (true, false):
        "\(title): lost. It was passed and is blocked: "
          + "\(joined(unmet(gate.after, in: playbook)))."
      case (true, true): "\(title): passed, as before."
      case (false, false): "\(title): still \(GateWords.status(gate.after))\(steps(gate))."
      }
    guard !gate.leftOut.isEmpty else { return sentence }
    let titles = gate.leftOut.map { playbook[$0]?.title ?? $0.text }
    return sentence + " That is without \(joined(titles)), which only one of the two asks."
  }

  private static func unmet(_ gate: GateStatus, in playbook: Playbook) -> [String] {
    var seen: [String] = []
    for unmet in gate.unmet {
      let title = playbook[unmet.question]?.title ?? unmet.question.text
      let text = "\(title) \(GateWords.requirement(unmet))"
      if !seen.contains(text) { seen.append(text) }
    }
    return seen
  }

  private static func steps(_ gate: Comparison.GateChange) -> String {
    gate.before.distance == gate.after.distance ? ", as before" : ", \(gate.before.distance) before"
  }

  /// Why the level fell; `nil` if there is nothing to say beside the level.
  public static func reason(
    _ change: Comparison.QuestionChange, in comparison: Comparison
  ) -> String? {
    guard let before = change.before,
      let question = comparison.scoreAfter.questions.first(where: { $0.id == change.id }),
      let asked = comparison.after.state.playbook[change.id]
    else { return nil }
    switch question.status {
    case .unanswered: return "it has no answer any more"
    case .unknown: return "nobody in the room knew"
    case .notApplicable: return nil
    case .agreed, .provisional: break
    }
    guard question.claimed >= before else {
      return question.status == .agreed
        ? "the team now says level \(question.claimed)"
        : "the median of the ballots is level \(question.claimed)"
    }
    let missing = question.missing.map { MissingWords.short($0, of: asked) }
    if missing.isEmpty { return "nothing is written down that shows it" }
    return "\(question.claimed) claimed, not shown: \(joined(missing))"
  }

  /// An action that was closed: `Buy a scanner (Ed Oh, dropped)`.
  public static func closed(_ action: Action, on day: CalendarDate) -> String {
    let owner = action.owner.isBlank ? "" : "\(action.owner.trimmed), "
    return "\(action.text) (\(owner)\(ActionWords.status(action, on: day)))"
  }

  /// Whether anything got worse, in a sentence.
  public static func verdict(_ comparison: Comparison) -> String {
    let count = comparison.fallen.count
    let lost = comparison.gatesLost.count
    var parts: [String] = []
    if count > 0 { parts.append("\(counted(count, "question")) fell") }
    if lost > 0 { parts.append("\(counted(lost, "gate")) \(lost == 1 ? "is" : "are") lost") }
    return parts.isEmpty ? "Nothing fell, and no gate is lost." : "\(joined(parts))."
  }
}
