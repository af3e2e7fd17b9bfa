import Scoring
import Workshop

/// Words for gates.
public enum GateWords {
  /// `passed`, or `blocked, 2 of 4 conditions met, 3 level steps to go`.
  public static func status(_ gate: GateStatus) -> String {
    if gate.isPassed { return "passed" }
    let met = "blocked, \(conditions(gate)) met"
    return gate.distance > 0 ? "\(met), \(counted(gate.distance, "level step")) to go" : met
  }

  /// `2 of 4 conditions`.
  public static func conditions(_ gate: GateStatus) -> String {
    "\(gate.metCount) of \(counted(gate.conditions.count, "condition"))"
  }

  /// What a requirement still asks for: `needs level 2, level 1 is shown`.
  public static func requirement(_ unmet: GateStatus.Unmet) -> String {
    if unmet.supported < unmet.minimum {
      return "needs level \(unmet.minimum), level \(unmet.supported) is shown"
    }
    return "level \(unmet.supported) is shown, but the team has not agreed on it"
  }
}
