import JSON
import Scoring
import Workshop

/// The ranked gap analysis as the document `pilotage/gaps/1`.
public enum GapsJSON {
  /// The document, with the first `limit` gaps.
  public static func json(
    _ score: Score, of state: WorkshopState, limit: Int = .max
  ) -> JSONValue {
    [
      "format": "pilotage/gaps/1",
      "on": .string(score.on.description),
      "stage": .string(score.stage.id.text),
      "rows": .array(score.gapRows(of: state, limit: limit).map(row)),
    ]
  }

  private static func row(_ row: GapRow) -> JSONValue {
    let own = JSONObject([
      ("question", .string(row.question.id.text)),
      ("title", .string(row.question.title)),
      ("decision", .string(row.decision.text)),
      ("claimed", JSONValue(row.score.claimed)),
      ("supported", JSONValue(row.score.supported)),
      ("target", JSONValue(row.score.target)),
      ("gap", JSONValue(row.score.gap)),
      ("unsupported", JSONValue(row.score.unsupported)),
      ("lift", JSONValue(row.score.lift)),
      ("missing", ScoreJSON.missing(row.score.missing)),
      ("gateConditions", JSONValue(row.conditions.map(\.id.text))),
      ("advice", JSONValue(row.advice)),
      ("actions", .array(row.actions.map(action))),
    ])
    return .object(own.merging(ScoreJSON.agreement(row.score.agreement)))
  }

  private static func action(_ planned: GapRow.PlannedAction) -> JSONValue {
    [
      "id": .string(planned.id.text),
      "text": .string(planned.action.text),
      "owner": JSONValue(planned.action.owner.isBlank ? nil : planned.action.owner),
      "due": JSONValue(planned.action.due?.description),
      "status": .string(planned.action.status.rawValue),
      "overdue": .bool(planned.isOverdue),
    ]
  }
}
