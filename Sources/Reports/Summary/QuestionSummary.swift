import Scoring
import Workshop

/// One decision with its questions.
public struct DecisionSummary: Equatable, Sendable {
  public let id: Slug
  public let title: String
  public let ask: String
  /// 0 to 100; `nil` where no question applies.
  public let readiness: Double?
  /// `maturity 1.3 of 4, 4 of 6 answered`.
  public let figures: String
  /// Whether it is the one that holds the others back.
  public let isBinding: Bool
  public let questions: [QuestionSummary]

  /// `actions`: those of the workshop by the questions they serve.
  init(
    _ index: Int, _ score: Score, _ state: WorkshopState,
    actions: [QuestionID: [(id: Slug, action: Action)]]
  ) {
    let decision = state.playbook.decisions[index]
    let own = score.decisions[index]
    id = decision.id
    title = decision.title
    ask = decision.ask
    readiness = own.readiness
    figures =
      own.applicable == 0
      ? "no question applies"
      : "maturity \(ScoreWords.maturity(own.maturity)), \(own.answered) of \(own.applicable) answered"
        + (own.alignment.map { ", agreement \(Shown.twoDecimals($0))" } ?? "")
    isBinding = score.overall.bindingDecision == decision.id
    questions = score.questions.filter { $0.decisionIndex == index }.compactMap { question in
      state.playbook[question.id].map {
        QuestionSummary($0, question, score, state, actions: actions[question.id] ?? [])
      }
    }
  }
}

/// One question: what was agreed, what the record shows of it and what it still lacks.
public struct QuestionSummary: Equatable, Sendable {
  public let id: QuestionID
  public let title: String
  public let ask: String
  /// `nil` where the question does not apply.
  public let levels: LevelSummary?
  public let isUnanswered: Bool
  /// Whether only ballots speak for its level.
  public let isProvisional: Bool
  /// Whether the room is split on it.
  public let isSplit: Bool
  /// Where the claimed level comes from, in a word or two.
  public let shortStatus: String
  /// Where the claimed level comes from and whether it is shown, in a sentence.
  public let status: String
  /// What one sees at the claimed level, at the one shown and at the target.
  public let descriptors: [LevelText]
  /// Conditions of the stage's gate that it keeps open.
  public let blocks: [String]
  public let missing: [String]
  public let evidence: [EvidenceSummary]
  public let note: String
  /// Why it does not apply.
  public let reason: String
  public let ballots: BallotSummary?
  /// How far the room sees it alike.
  public let verdict: [String]
  public let dissents: [Dissent]
  public let actions: [ActionSummary]

  init(
    _ question: Question, _ own: QuestionScore, _ score: Score, _ state: WorkshopState,
    actions: [(id: Slug, action: Action)]
  ) {
    let answer = state.answers[question.id]
    id = question.id
    title = question.title
    ask = question.ask
    isUnanswered = own.isApplicable && !LevelSummary(own).isAnswered
    isProvisional = own.status == .provisional
    isSplit = own.isApplicable && own.agreement.verdict == .split
    status = StatusWords.sentence(own)
    shortStatus = StatusWords.short(own.status)
    levels = own.isApplicable ? LevelSummary(own) : nil
    descriptors = LevelText.all(own, question, state.playbook)
    reason = own.isApplicable ? "" : answer?.reason ?? ""
    blocks = score.stageGate?.conditionsBlocked(by: question.id).map(\.label) ?? []
    missing = MissingWords.phrases(of: own, in: state, on: score.on)
    evidence = EvidenceSummary.all(question, answer)
    note = answer?.note ?? ""
    ballots = BallotSummary(question.id, own.agreement, state)
    verdict = VerdictWords.sentences(own.agreement, in: state.playbook)
    dissents = Dissents.onRecord(for: question, in: state)
    self.actions = actions.map {
      ActionSummary($0.id, $0.action, state, on: score.on)
    }
  }
}

/// What a level of a question looks like, and what it is here.
public struct LevelText: Equatable, Sendable {
  /// `Claimed`, `Shown`, `Asked for`, or two of them.
  public let label: String
  /// `2 Defined`.
  public let level: String
  /// What one sees at it.
  public let text: String

  /// The claimed level, the one shown where it is another, the target where it is not reached.
  static func all(
    _ own: QuestionScore, _ question: Question, _ playbook: Playbook
  ) -> [LevelText] {
    guard own.isApplicable else { return [] }
    var entries: [(label: String, level: Int)] = []
    if LevelSummary(own).isAnswered {
      if own.claimed > own.supported { entries.append(("Claimed", own.claimed)) }
      entries.append(("Shown", own.supported))
    }
    if own.gap > 0 {
      if let index = entries.firstIndex(where: { $0.level == own.target }) {
        entries[index].label += " and asked for"
      } else {
        entries.append(("Asked for", own.target))
      }
    }
    return entries.map { entry in
      let names = playbook.levels
      let name = names.indices.contains(entry.level) ? " \(names[entry.level].name)" : ""
      return LevelText(
        label: entry.label, level: "\(entry.level)\(name)",
        text: Level(rawValue: entry.level).map(question.descriptor) ?? "")
    }
  }
}
