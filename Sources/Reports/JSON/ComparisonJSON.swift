import JSON
import Scoring
import Workshop

/// What changed between two states as the document `pilotage/comparison/1`.
public enum ComparisonJSON {
  /// The document of a comparison.
  public static func json(_ comparison: Comparison) -> JSONValue {
    [
      "format": "pilotage/comparison/1",
      "stage": .string(comparison.stage.id.text),
      "overlap": JSONValue(comparison.overlap),
      "before": side(comparison.before, comparison.scoreBefore),
      "after": side(comparison.after, comparison.scoreAfter),
      "questions": .array(comparison.questions.map(question)),
      "decisions": .array(comparison.decisions.map(decision)),
      "gates": [
        "won": JSONValue(comparison.gatesWon.map(\.text)),
        "lost": JSONValue(comparison.gatesLost.map(\.text)),
      ],
      "actionsClosed": JSONValue(comparison.actionsClosed.map(\.text)),
      "onlyBefore": JSONValue(comparison.onlyBefore.map(\.text)),
      "onlyAfter": JSONValue(comparison.onlyAfter.map(\.text)),
      "regressions": JSONValue(comparison.regressions),
    ]
  }

  /// Which state it is, and its figures over the shared questions.
  private static func side(_ side: Comparison.Side, _ score: Score) -> JSONValue {
    [
      "name": JSONValue(side.name),
      "taken": JSONValue(side.taken?.description),
      "on": .string(side.on.description),
      "workshop": [
        "title": .string(side.state.details.title),
        "organisation": .string(side.state.details.organisation),
        "stage": .string(side.state.details.stage.text),
        "playbook": [
          "id": .string(side.state.playbook.id.text),
          "version": .string(side.state.playbook.version),
        ],
      ],
      "overall": ScoreJSON.overall(score.overall),
    ]
  }

  private static func question(_ question: Comparison.QuestionChange) -> JSONValue {
    [
      "id": .string(question.id.text),
      "before": JSONValue(question.before),
      "after": JSONValue(question.after),
      "change": JSONValue(question.change),
    ]
  }

  private static func decision(_ decision: Comparison.DecisionChange) -> JSONValue {
    [
      "id": .string(decision.id.text),
      "readiness": [
        "before": JSONValue(decision.before.readiness),
        "after": JSONValue(decision.after.readiness),
      ],
      "maturity": [
        "before": JSONValue(decision.before.maturity),
        "after": JSONValue(decision.after.maturity),
      ],
    ]
  }
}
