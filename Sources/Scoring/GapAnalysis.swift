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
    let actions = state.actionsByQuestion
    return gaps.prefix(limit).indices.map { rank in
      gapRow(rank, of: state, actions: actions[state.playbook.questions[gaps[rank]].id] ?? [])
    }
  }

  /// One row of the gap analysis, with the actions that serve its question.
  public func gapRow(
    _ rank: Int, of state: WorkshopState, actions: [(id: Slug, action: Action)]
  ) -> GapRow {
    let question = state.playbook.questions[gaps[rank]]
    let score = questions[gaps[rank]]
    return GapRow(
      question: question, decision: state.playbook.decisions[question.decisionIndex].id,
      score: score, conditions: stageGate?.conditionsBlocked(by: question.id) ?? [],
      advice: Level(rawValue: score.supported).flatMap { question.advice(from: $0) },
      actions: actions.map {
        GapRow.PlannedAction(
          id: $0.id, action: $0.action, isOverdue: $0.action.isOverdue(on: on))
      })
  }
}
