import JSON
import Scoring
import Workshop

/// A score as the document `pilotage/score/1`: numbers are not rounded, a value that does not exist
/// is `null`, and lists are in the order of the playbook.
public enum ScoreJSON {
  /// The document of a score.
  public static func json(_ score: Score, of state: WorkshopState) -> JSONValue {
    let decisions = state.playbook.decisions
    return [
      "format": "pilotage/score/1",
      "on": .string(score.on.description),
      "workshop": workshop(score, state),
      "overall": overall(score.overall),
      "decisions": .array(score.decisions.map(decision)),
      "questions": .array(
        score.questions.map { question($0, in: decisions[$0.decisionIndex].id) }),
      "gates": .array(score.gates.map(gate)),
      "gaps": .array(score.gaps.map { .string(score.questions[$0].id.text) }),
    ]
  }

  private static func workshop(_ score: Score, _ state: WorkshopState) -> JSONValue {
    [
      "title": .string(state.details.title),
      "organisation": .string(state.details.organisation),
      "stage": .string(score.stage.id.text),
      "playbook": [
        "id": .string(state.playbook.id.text), "version": .string(state.playbook.version),
      ],
    ]
  }

  static func overall(_ overall: Score.Overall) -> JSONValue {
    [
      "readiness": JSONValue(overall.readiness),
      "maturity": JSONValue(overall.maturity),
      "coverage": JSONValue(overall.coverage),
      "alignment": JSONValue(overall.alignment),
      "reliability": JSONValue(overall.reliability),
      "bindingDecision": JSONValue(overall.bindingDecision?.text),
    ]
  }

  private static func decision(_ decision: DecisionScore) -> JSONValue {
    [
      "id": .string(decision.id.text),
      "title": .string(decision.title),
      "readiness": JSONValue(decision.readiness),
      "maturity": JSONValue(decision.maturity),
      "coverage": JSONValue(decision.coverage),
      "alignment": JSONValue(decision.alignment),
    ]
  }

  /// A question. Its members are written in the order of their keys, so that nothing needs sorting.
  private static func question(_ question: QuestionScore, in decision: Slug) -> JSONValue {
    let applies = question.isApplicable
    let agreement = question.agreement
    return [
      "aboveEveryBallot": .bool(agreement.aboveEveryBallot),
      "ballots": .array(agreement.counts.map { JSONValue($0) }),
      "claimed": JSONValue(applies ? question.claimed : nil),
      "consensus": JSONValue(agreement.consensus),
      "decision": .string(decision.text),
      "gap": JSONValue(applies ? question.gap : nil),
      "id": .string(question.id.text),
      "lift": JSONValue(applies ? question.lift : nil),
      "missing": missing(question.missing),
      "perceptionGap": agreement.perceptionGap.map(perceptionGap) ?? .null,
      "shift": JSONValue(agreement.shift),
      "status": .string(question.status.rawValue),
      "supported": JSONValue(applies ? question.supported : nil),
      "target": JSONValue(applies ? question.target : nil),
      "unknownBallots": JSONValue(agreement.unknown),
      "unsupported": JSONValue(applies ? question.unsupported : nil),
      "verdict": JSONValue(agreement.verdict?.rawValue),
    ]
  }

  private static func gate(_ gate: GateStatus) -> JSONValue {
    [
      "id": .string(gate.id.text),
      "title": .string(gate.title),
      "status": .string(gate.isPassed ? "passed" : "blocked"),
      "distance": JSONValue(gate.distance),
      "conditions": .array(gate.conditions.map(condition)),
    ]
  }

  private static func condition(_ condition: GateStatus.ConditionStatus) -> JSONValue {
    [
      "id": .string(condition.id.text),
      "label": .string(condition.label),
      "met": .bool(condition.isMet),
      "unmet": .array(
        condition.unmet.map { unmet in
          [
            "question": .string(unmet.question.text),
            "minimum": JSONValue(unmet.minimum),
            "supported": JSONValue(unmet.supported),
            "agreed": .bool(unmet.agreed),
          ]
        }),
    ]
  }

  /// The fields that the claimed level needs and that are missing.
  static func missing(_ missing: [MissingField]) -> JSONValue {
    .array(
      missing.map { ["field": .string($0.field.text), "why": .string($0.why.rawValue)] })
  }

  /// The figures of a question's revealed ballots.
  static func agreement(_ agreement: Agreement) -> JSONObject {
    JSONObject([
      ("consensus", JSONValue(agreement.consensus)),
      ("verdict", JSONValue(agreement.verdict?.rawValue)),
      ("shift", JSONValue(agreement.shift)),
      ("aboveEveryBallot", .bool(agreement.aboveEveryBallot)),
      ("perceptionGap", agreement.perceptionGap.map(perceptionGap) ?? .null),
    ])
  }

  private static func perceptionGap(_ gap: Agreement.PerceptionGap) -> JSONValue {
    [
      "higher": .string(gap.higher.text),
      "lower": .string(gap.lower.text),
      "difference": JSONValue(gap.difference),
      "higherCount": JSONValue(gap.higherCount),
      "lowerCount": JSONValue(gap.lowerCount),
    ]
  }
}
