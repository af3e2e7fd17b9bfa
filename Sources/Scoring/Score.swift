import Workshop

/// The score of a workshop at a stage, on a day: every figure of the method's sections 3 to 7.
public struct Score: Equatable, Sendable {
  /// The figures over all decisions; `nil` where no decision has any.
  public struct Overall: Equatable, Sendable {
    /// 0 to 100.
    public let readiness: Double?
    /// 0 to 4.
    public let maturity: Double?
    /// 0 to 1.
    public let coverage: Double?
    /// Mean consensus over the questions that have one, 0 to 1.
    public let alignment: Double?
    /// Krippendorff's alpha, at most 1.
    public let reliability: Double?
    /// The decision with the lowest readiness; none if all are at 100.
    public let bindingDecision: Slug?
  }

  /// The day of scoring.
  public let on: CalendarDate
  public let stage: Playbook.Stage
  public let overall: Overall
  /// In playbook order, as the questions and gates are.
  public let decisions: [DecisionScore]
  public let questions: [QuestionScore]
  public let gates: [GateStatus]
  /// Places in `questions`, in the order of the gap analysis.
  public let gaps: [Int]

  /// Scores a workshop. Without a stage it is the workshop's own; one that the playbook does not
  /// have counts as the playbook's first.
  ///
  /// `supposed` is the what-if: these questions' supported levels are taken as given, as agreed and
  /// shown. A question that is not applicable stays so.
  public init(
    of state: WorkshopState, stage: Slug? = nil, on day: CalendarDate,
    supposing supposed: [QuestionID: Level] = [:]
  ) {
    self.init(
      of: state, levels: QuestionLevels.all(of: state, on: day), stage: stage, on: day,
      supposing: supposed)
  }

  /// Scores levels that are known already: those of `state` on `day`.
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

  public func gate(_ id: Slug) -> GateStatus? { gates.first { $0.id == id } }
  public func decision(_ id: Slug) -> DecisionScore? { decisions.first { $0.id == id } }

  /// The decision that holds the others back.
  public var bindingDecision: DecisionScore? { overall.bindingDecision.flatMap(decision) }

  /// Questions answered, of those that apply.
  public var answered: (count: Int, of: Int) {
    (decisions.reduce(0) { $0 + $1.answered }, decisions.reduce(0) { $0 + $1.applicable })
  }

  /// Stands in for the first stage of a playbook without any, which is refused when it is read.
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
