import Scoring
import Workshop

/// The ranked gap analysis as CSV: one row a gap in its order, the columns named as in
/// `pilotage/gaps/1`. The actions are in one column, with their owner, date and status, `; `
/// between.
public enum GapsCSV {
  static let columns =
    [
      "rank", "question", "title", "decision", "claimed", "supported", "target", "gap",
      "unsupported", "lift", "missing", "gateConditions",
    ] + CSVReport.agreementColumns + ["advice", "actions"]

  /// The table of the first `limit` gaps.
  public static func text(
    _ score: Score, of state: WorkshopState, limit: Int = .max
  ) -> String {
    var table = CSVTable(columns: columns)
    for (index, row) in score.gapRows(of: state, limit: limit).enumerated() {
      table.add(cells(row, rank: index + 1, on: score.on))
    }
    return table.text
  }

  private static func cells(_ row: GapRow, rank: Int, on day: CalendarDate) -> [CSVCell] {
    let own: [CSVCell] = [
      .integer(rank), .word(row.question.id.text), .text(row.question.title),
      .word(row.decision.text), .integer(row.score.claimed), .integer(row.score.supported),
      .integer(row.score.target), .integer(row.score.gap), .integer(row.score.unsupported),
      .number(row.score.lift), CSVReport.missing(row.score.missing),
      .word(row.conditions.map(\.id.text).joined(separator: "; ")),
    ]
    let actions = row.actions.map { planned in
      "\(planned.action.text) (\(ActionWords.promise(planned.action, on: day)))"
    }
    return own + CSVReport.agreement(row.score.agreement) + [
      .text(row.advice ?? ""), .text(actions.joined(separator: "; ")),
    ]
  }
}
