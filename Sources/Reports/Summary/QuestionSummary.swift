import Scoring
import Workshop

/// A decision with its questions.
public struct DecisionSummary: Equatable, Sendable {
  /// The id of the decision.
  public let id: Slug
  /// The title of the decision.
  public let title: String
  /// What the decision is about, as a question.
  public let ask: String
  /// 0 to 100; `nil` where no question applies.
  public let readiness: Double?
  /// `maturity 1.3 of 4, 4 of 6 answered`.
  public let figures: String
  /// Whether it has the lowest readiness and so holds the pilot back.
  public let isBinding: Bool
  /// The questions of the decision, in the order of the playbook.
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

/// A question: what was agreed, what the record shows of it, and what is missing.
public struct QuestionSummary: Equatable, Sendable {
  /// The id of the question.
  public let id: QuestionID
  /// The title of the question.
  public let title: String
  /// The question as it is asked.
  public let ask: String
  /// `nil` where the question does not apply.
  public let levels: LevelSummary?
  /// Whether it applies and nobody has said a level.
  public let isUnanswered: Bool
  /// Whether its level comes only from ballots.
  public let isProvisional: Bool
  /// Whether the room is split on it.
  public let isSplit: Bool
  /// Where the claimed level comes from, in a word or two.
  public let shortStatus: String
  /// Where the claimed level comes from and whether it is shown, in a sentence.
  public let status: String
  /// The texts of the claimed level, of the level shown and of the target.
  public let descriptors: [LevelText]
  /// Conditions of the stage's gate that it keeps open.
  public let blocks: [String]
  /// What the claimed level lacks, a phrase for each field.
  public let missing: [String]
  /// The fields that are filled in.
  public let evidence: [EvidenceSummary]
  /// The team's note; blank if there is none.
  public let note: String
  /// Why it does not apply.
  public let reason: String
  /// The revealed ballots; `nil` before the reveal.
  public let ballots: BallotSummary?
  /// How far the room agrees on it, a sentence each.
  public let verdict: [String]
  /// Who dissents, and why.
  public let dissents: [Dissent]
  /// What is planned for the question.
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

/// The text of a level of a question, and which level it is.
public struct LevelText: Equatable, Sendable {
  /// `Claimed`, `Shown`, `Asked for`, or two of them.
  public let label: String
  /// `2 Defined`.
  public let level: String
  /// The descriptor of the level.
  public let text: String

  /// The claimed level, the level shown if it is another one, and the target if it is not reached.
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
