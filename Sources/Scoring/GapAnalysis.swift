import Workshop

/// One row of the gap analysis: everything a person needs to see about a gap.
public struct GapRow: Equatable, Sendable {
  public let question: Question
  public let decision: Slug
  public let score: QuestionScore
  /// Conditions of the stage's gate that the question blocks.
  public let conditions: [GateStatus.ConditionStatus]
  /// The playbook's next step from the supported level; none at the highest.
  public let advice: String?
  /// The actions planned for it.
  public let actions: [PlannedAction]

  /// An action with whether it should have been done by now.
  public struct PlannedAction: Equatable, Sendable {
    public let id: Slug
    public let action: Action
    public let isOverdue: Bool
  }
}

extension Score {
  /// The ranked gap analysis, the first `limit` rows of it.
  public func gapRows(of state: WorkshopState, limit: Int = .max) -> [GapRow] {
    let gate = stageGate
    let actions =
      state.actions.isEmpty
      ? [:]
      : Dictionary(
        grouping: state.actionsInOrder, by: { $0.action.question })
    return gaps.prefix(limit).map { place in
      let question = state.playbook.questions[place]
      let score = questions[place]
      return GapRow(
        question: question, decision: state.playbook.decisions[question.decisionPlace].id,
        score: score, conditions: gate?.conditionsBlocked(by: question.id) ?? [],
        advice: Level(rawValue: score.supported).flatMap { question.advice(from: $0) },
        actions: (actions[question.id] ?? []).map {
          GapRow.PlannedAction(
            id: $0.id, action: $0.action, isOverdue: $0.action.isOverdue(on: on))
        })
    }
  }
}
