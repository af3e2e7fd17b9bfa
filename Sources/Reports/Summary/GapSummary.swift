import Scoring
import Workshop

/// One gap of the ranked analysis, worded.
public struct GapSummary: Equatable, Sendable {
  /// Its place in the analysis, from 1.
  public let rank: Int
  public let question: QuestionID
  public let title: String
  public let decision: String
  public let levels: LevelSummary
  /// Points of readiness won by closing it, with one decimal.
  public let lift: String
  /// Why it stands at this place.
  public let why: String
  /// What is missing for the claimed level.
  public let missing: [String]
  /// Labels of the conditions of the stage's gate that it keeps open.
  public let blocks: [String]
  /// How far the room sees it alike.
  public let room: [String]
  public let nextStep: String?
  public let actions: [ActionSummary]

  static func all(_ score: Score, _ state: WorkshopState) -> [GapSummary] {
    let rows = score.gapRows(of: state)
    let sentences = GapSentence.all(rows, gate: score.stageGate)
    return rows.indices.map { index in
      let row = rows[index]
      return GapSummary(
        rank: index + 1, question: row.question.id, title: row.question.title,
        decision: state.playbook.decision(of: row.question).title,
        levels: LevelSummary(row.score), lift: Shown.oneDecimal(row.score.lift),
        why: sentences[index],
        missing: MissingWords.phrases(of: row.score, in: state, on: score.on),
        blocks: row.conditions.map(\.label),
        room: VerdictWords.sentences(row.score.agreement, in: state.playbook),
        nextStep: row.advice,
        actions: row.actions.map { ActionSummary($0.id, $0.action, state, on: score.on) })
    }
  }
}

/// The three levels of a question that applies.
public struct LevelSummary: Equatable, Sendable {
  public let shown: Int
  public let claimed: Int
  public let target: Int
  /// Whether somebody said a level: the team, its ballots, or who supposes one.
  public let isAnswered: Bool

  init(_ question: QuestionScore) {
    shown = question.supported
    claimed = question.claimed
    target = question.target
    isAnswered =
      question.supposed != nil || question.status == .agreed || question.status == .provisional
  }

  /// `level 1 is shown, level 2 claimed, level 2 asked for`: for who can't see the picture.
  public var sentence: String {
    guard isAnswered else { return "not answered, level \(target) asked for" }
    let claim = claimed > shown ? ", level \(claimed) claimed" : ""
    return "level \(shown) is shown\(claim), level \(target) asked for"
  }
}
