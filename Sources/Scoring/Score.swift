import Workshop

/// The score of a workshop for a stage, on a day: every figure of the method's sections 3 to 7.
public struct Score: Equatable, Sendable {
  /// The figures over all decisions. Each is `nil` where no decision has one.
  public struct Overall: Equatable, Sendable {
    /// Readiness from 0 to 100: the decisions' mean, by their weights.
    public let readiness: Double?
    /// Maturity from 0 to 4: the decisions' mean, by their weights.
    public let maturity: Double?
    /// Coverage from 0 to 1: the decisions' mean, by their weights.
    public let coverage: Double?
    /// Alignment from 0 to 1: the mean consensus of the questions that have one.
    public let alignment: Double?
    /// Krippendorff's alpha over all ratings, at most 1; `nil` where it can't be computed.
    public let reliability: Double?
    /// The binding decision, the one with the lowest readiness; `nil` if all are at 100.
    public let bindingDecision: Slug?
  }

  /// The day of scoring.
  public let on: CalendarDate
  /// The stage whose targets and gate count.
  public let stage: Playbook.Stage
  /// The figures over all decisions.
  public let overall: Overall
  /// The decisions in playbook order.
  public let decisions: [DecisionScore]
  /// The questions in playbook order.
  public let questions: [QuestionScore]
  /// The gates in playbook order.
  public let gates: [GateStatus]
  /// The listed questions in the order of the gap analysis, as indices into `questions`.
  public let gaps: [Int]

  /// Scores a workshop for a stage: the workshop's own where none is given, or one that the
  /// playbook does not have.
  ///
  /// `supposed` is the what-if: these questions count as agreed and supported at the given levels.
  /// A question that is not applicable stays so.
  public init(
    of state: WorkshopState, stage: Slug? = nil, on day: CalendarDate,
    supposing supposed: [QuestionID: Level] = [:]
  ) {
    self.init(
      of: state, levels: QuestionLevels.all(of: state, on: day), stage: stage, on: day,
      supposing: supposed)
  }

  /// Scores levels that were computed before: those of `state` on `day`. It saves time where many
  /// scores have the same levels.
  public init(
    of state: WorkshopState, levels: [QuestionLevels], stage: Slug? = nil, on day: CalendarDate,
    supposing supposed: [QuestionID: Level] = [:]
  ) {
    let playbook = state.playbook
    let stage = stage.flatMap(playbook.stage) ?? state.stage ?? Self.noStage
    on = day
    self.stage = stage
    var questions = zip(playbook.questions, levels).map { question, levels in
      QuestionScore(
        question, levels: levels, target: question.targets[stage.id]?.rawValue ?? 0,
        supposed: supposed.isEmpty ? nil : supposed[question.id])
    }
    var start = 0
    let decisions = playbook.decisions.map { decision in
      defer { start += decision.questions.count }
      return DecisionScore(
        decision, questions: questions[start..<(start + decision.questions.count)])
    }
    let weights = decisions.reduce(0) { $0 + ($1.readiness == nil ? 0 : $1.weight) }
    for index in questions.indices where questions[index].isApplicable {
      let question = questions[index]
      let decision = decisions[question.decisionIndex]
      guard decision.targetSum > 0, weights > 0 else { continue }
      questions[index].lift =
        decision.weight / weights * 100 * question.weight
        * Double(question.target - question.counted) / decision.targetSum
    }
    overall = Self.overall(decisions, questions)
    gates = playbook.gates.map { GateStatus($0, questions: questions, in: playbook) }
    gaps = GapOrder.indices(
      questions, blockedBy: gates.first { $0.id == stage.gate }, in: playbook)
    self.decisions = decisions
    self.questions = questions
  }

  /// The gate of the stage scored, if it has one.
  public var stageGate: GateStatus? { gates.first { $0.id == stage.gate } }

  /// The gate of an id.
  public func gate(_ id: Slug) -> GateStatus? { gates.first { $0.id == id } }
  /// The decision of an id.
  public func decision(_ id: Slug) -> DecisionScore? { decisions.first { $0.id == id } }

  /// The figures of the binding decision, which holds the others back; `nil` if all are at 100.
  public var bindingDecision: DecisionScore? { overall.bindingDecision.flatMap(decision) }

  /// The number of questions answered, and of those that apply.
  public var answered: (count: Int, of: Int) {
    (decisions.reduce(0) { $0 + $1.answered }, decisions.reduce(0) { $0 + $1.applicable })
  }

  /// A stage for a playbook without stages. Such a playbook breaks the rules and is never scored,
  /// but the type needs one.
  private static let noStage = Playbook.Stage(id: .none, title: "", gate: nil)

  private static func overall(
    _ decisions: [DecisionScore], _ questions: [QuestionScore]
  ) -> Overall {
    var readiness = Mean()
    var maturity = Mean()
    var coverage = Mean()
    var binding: DecisionScore?
    for decision in decisions {
      guard let ready = decision.readiness else { continue }
      readiness.add(ready, weight: decision.weight)
      maturity.add(decision.maturity ?? 0, weight: decision.weight)
      coverage.add(decision.coverage ?? 0, weight: decision.weight)
      if Tolerance.isLess(ready, binding?.readiness ?? 100) { binding = decision }
    }
    var consensus = Mean()
    var ratings: [[Int]] = []
    for question in questions where question.isApplicable {
      guard let value = question.agreement.consensus else { continue }
      consensus.add(value)
      ratings.append(question.agreement.counts)
    }
    return Overall(
      readiness: readiness.value, maturity: maturity.value, coverage: coverage.value,
      alignment: consensus.value, reliability: Reliability.alpha(ratings),
      bindingDecision: binding?.id)
  }
}
