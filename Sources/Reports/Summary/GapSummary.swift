import Scoring
import Workshop

/// A gap of the ranked analysis, in words.
public struct GapSummary: Equatable, Sendable {
  /// Its rank, from 1.
  public let rank: Int
  /// The question with the gap.
  public let question: QuestionID
  /// The title of the question.
  public let title: String
  /// The title of its decision.
  public let decision: String
  /// The levels of the question.
  public let levels: LevelSummary
  /// Points of readiness won by closing it, with one decimal.
  public let lift: String
  /// Why it has this rank.
  public let why: String
  /// What is missing for the claimed level.
  public let missing: [String]
  /// The labels of the conditions of the stage's gate that it keeps open.
  public let blocks: [String]
  /// How far the room agrees on it, a sentence each.
  public let room: [String]
  /// What to do to get one level higher; `nil` at the highest level.
  public let nextStep: String?
  /// What is planned for the question.
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
  /// The level that the record supports.
  public let shown: Int
  /// The level that the team claims.
  public let claimed: Int
  /// The level that the stage asks for.
  public let target: Int
  /// Whether there is a level: agreed, from ballots, or supposed.
  public let isAnswered: Bool

  init(_ question: QuestionScore) {
    shown = question.supported
    claimed = question.claimed
    target = question.target
    isAnswered =
      question.supposed != nil || question.status == .agreed || question.status == .provisional
  }

  /// The levels in words: `level 1 is shown, level 2 claimed, level 2 asked for`.
  public var sentence: String {
    guard isAnswered else { return "not answered, level \(target) asked for" }
    let claim = claimed > shown ? ", level \(claimed) claimed" : ""
    return "level \(shown) is shown\(claim), level \(target) asked for"
  }
}
