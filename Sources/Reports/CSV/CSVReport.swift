import Scoring
import Workshop

/// A score as CSV: one row a question, in playbook order, the columns named as in
/// `pilotage/score/1`, with the question's title and the team's note.
///
/// `ballots` and `perceptionGap` have a column for each of their members. The missing fields are in
/// one column, each as `field why`, with `; ` between. A value that does not exist is an empty
/// cell.
public enum CSVReport {
  static let columns =
    [
      "id", "decision", "title", "status", "claimed", "supported", "unsupported", "target", "gap",
      "lift", "missing", "ballots0", "ballots1", "ballots2", "ballots3", "ballots4",
      "unknownBallots",
    ] + agreementColumns + ["note"]

  static let agreementColumns = [
    "consensus", "verdict", "shift", "aboveEveryBallot", "perceptionGapHigher",
    "perceptionGapLower", "perceptionGapDifference", "perceptionGapHigherCount",
    "perceptionGapLowerCount",
  ]

  /// The table of a score, the names of the columns in its first row.
  public static func text(_ score: Score, of state: WorkshopState) -> String {
    var table = CSVTable(columns: columns)
    for (question, asked) in zip(score.questions, state.playbook.questions) {
      table.add(row(question, asked, state))
    }
    return table.text
  }

  /// Whether a free text of a workshop stands in the table: the notes on its questions.
  static func holds(_ text: FreeText, _ state: WorkshopState) -> Bool {
    if case .note(let question) = text { state.playbook[question] != nil } else { false }
  }

  private static func row(
    _ question: QuestionScore, _ asked: Question, _ state: WorkshopState
  ) -> [CSVCell] {
    let applies = question.isApplicable
    let levels = [
      question.claimed, question.supported, question.unsupported, question.target, question.gap,
    ]
    let own: [CSVCell] = [
      .word(question.id.text),
      .word(state.playbook.decisions[question.decisionIndex].id.text), .text(asked.title),
      .word(question.status.rawValue),
    ]
    return own + levels.map { CSVCell(applies ? $0 : nil) } + [
      CSVCell(applies ? question.lift : nil), missing(question.missing),
    ] + question.agreement.counts.map(CSVCell.integer) + [.integer(question.agreement.unknown)]
      + agreement(question.agreement) + [.text(state.answers[question.id]?.note ?? "")]
  }

  static func missing(_ missing: [MissingField]) -> CSVCell {
    .word(missing.map { "\($0.field) \($0.why.rawValue)" }.joined(separator: "; "))
  }

  /// The cells of `agreementColumns`.
  static func agreement(_ agreement: Agreement) -> [CSVCell] {
    let gap = agreement.perceptionGap
    return [
      CSVCell(agreement.consensus), CSVCell(word: agreement.verdict?.rawValue),
      CSVCell(agreement.shift), .flag(agreement.aboveEveryBallot),
      CSVCell(word: gap?.higher.text), CSVCell(word: gap?.lower.text), CSVCell(gap?.difference),
      CSVCell(gap?.higherCount), CSVCell(gap?.lowerCount),
    ]
  }
}
