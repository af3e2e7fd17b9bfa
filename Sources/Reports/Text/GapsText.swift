import Scoring
import Workshop

/// The ranked gap analysis as text.
public enum GapsText {
  /// The text of the first `limit` gaps.
  public static func text(
    _ score: Score, of state: WorkshopState, limit: Int = .max
  ) -> String {
    var page = TextPage()
    ScoreText.heading(score, state, &page)
    page.gap()
    let rows = score.gapRows(of: state, limit: limit)
    page.line(GapWords.headline(shown: rows.count, of: score.gaps.count))
    let sentences = GapSentence.all(rows, gate: score.stageGate)
    for (index, row) in rows.enumerated() {
      page.gap()
      gap(row, rank: index + 1, why: sentences[index], score, state, &page)
    }
    return page.text
  }

  private static func gap(
    _ row: GapRow, rank: Int, why: String, _ score: Score, _ state: WorkshopState,
    _ page: inout TextPage
  ) {
    let decision = state.playbook.decision(of: row.question)
    let number = String(rank)
    page.line(
      String(repeating: " ", count: max(0, 2 - number.utf8.count)) + number
        + "  \(row.question.title) (\(row.question.id)) · \(decision.title)", hanging: 4)
    page.labelled("Level", GapWords.levels(row.score), indent: 4)
    page.labelled("Why here", why, indent: 4)
    let missing = MissingWords.phrases(of: row.score, in: state, on: score.on)
    if !missing.isEmpty {
      page.labelled("Missing", missing.joined(separator: "; "), indent: 4)
    }
    let room = VerdictWords.sentences(row.score.agreement, in: state.playbook)
    if !room.isEmpty { page.labelled("Room", room.joined(separator: " "), indent: 4) }
    if let advice = row.advice { page.labelled("Next step", advice, indent: 4) }
    for (index, planned) in row.actions.enumerated() {
      let promise = ActionWords.promise(planned.action, on: score.on)
      page.labelled(
        index == 0 ? "Planned" : "", "\(planned.action.text) (\(promise))", indent: 4)
    }
  }
}
