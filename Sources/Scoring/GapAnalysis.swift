import Workshop

/// One row of the gap analysis: everything that is shown about a gap.
public struct GapRow: Equatable, Sendable {
  /// The question.
  public let question: Question
  /// The id of its decision.
  public let decision: Slug
  /// Its levels, lift and agreement.
  public let score: QuestionScore
  /// The conditions of the stage's gate that the question blocks.
  public let conditions: [GateStatus.ConditionStatus]
  /// The playbook's advice for the next level; `nil` at the highest.
  public let advice: String?
  /// The actions that serve it, the earliest due first.
  public let actions: [PlannedAction]

  /// An action that serves the question.
  public struct PlannedAction: Equatable, Sendable {
    /// The action's id.
    public let id: Slug
    /// The action.
    public let action: Action
    /// Whether it should have been done before the day of scoring.
    public let isOverdue: Bool
  }
}

extension Score {
  /// The gap analysis in its order, or its first `limit` rows.
  public func gapRows(of state: WorkshopState, limit: Int = .max) -> [GapRow] {
    let actions = state.actionsByQuestion
    return gaps.prefix(limit).indices.map { rank in
      gapRow(rank, of: state, actions: actions[state.playbook.questions[gaps[rank]].id] ?? [])
    }
  }

  /// The row at index `rank` of the gap analysis. `actions` are those that serve its question.
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
