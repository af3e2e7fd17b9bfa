import JSON

/// What a newer version of its playbook means for a workshop.
public struct PlaybookUpgrade: Equatable, Sendable {
  /// Why a playbook can't take the place of the workshop's.
  public enum Obstacle: Error, Equatable, Sendable {
    case otherPlaybook(has: Slug, offered: Slug)
    /// The same, with nothing changed in it.
    case sameVersion(String)
    /// Changed, but with the version of the one before.
    case changedWithoutVersion(String)
    case olderVersion(has: String, offered: String)
    /// The new one lacks the stage that the workshop is at; `stages` are those that both have.
    case stageGone(Slug, stages: [Slug])
    /// The new one lacks the role that a participant has; `roles` are those that both have.
    case roleGone(Slug, of: Slug, roles: [Slug])
  }

  /// A question that is no longer asked and of which something is on record.
  public struct Kept: Equatable, Sendable {
    public let question: Question
    public let hasAnswer: Bool
    public let isRevealed: Bool
    public let actions: Int
  }

  public let from: Playbook
  public let to: Playbook
  /// Questions that only the new one asks, in its order.
  public let added: [Question]
  /// Questions that only the old one asks, in its order.
  public let removed: [Question]
  /// Those of the removed of which something is on record: it stays on the disk and is not scored.
  public let kept: [Kept]
  /// Answers "not applicable" that the new gates do not allow: they count as not given.
  public let noLongerNotApplicable: [Question]

  /// - Throws: what stands in the way.
  public init(of state: WorkshopState, to new: Playbook) throws(Obstacle) {
    let old = state.playbook
    try Self.checkVersion(old, new)
    try Self.checkUse(of: state.details, old, new)
    from = old
    to = new
    added = new.questions.filter { old[$0.id] == nil }
    removed = old.questions.filter { new[$0.id] == nil }
    kept = removed.compactMap { question in
      let kept = Kept(
        question: question, hasAnswer: state.answers[question.id] != nil,
        isRevealed: state.reveals[question.id] != nil,
        actions: state.actions.values.count { $0.question == question.id })
      return kept.hasAnswer || kept.isRevealed || kept.actions > 0 ? kept : nil
    }
    noLongerNotApplicable = new.questions.filter { question in
      guard old[question.id] != nil, let answer = state.answers[question.id] else { return false }
      return old.objection(to: answer, of: question.id) == nil
        && new.objection(to: answer, of: question.id) == .namedByGate
    }
  }

  private static func checkVersion(_ old: Playbook, _ new: Playbook) throws(Obstacle) {
    guard old.id == new.id else { throw .otherPlaybook(has: old.id, offered: new.id) }
    let (has, offered) = (PlaybookVersion(old.version), PlaybookVersion(new.version))
    if offered < has { throw .olderVersion(has: old.version, offered: new.version) }
    guard !(has < offered) else { return }
    // A workshop keeps its copy without the members that are empty.
    throw old.json.withoutEmptyMembers == new.json.withoutEmptyMembers
      ? .sameVersion(old.version) : .changedWithoutVersion(old.version)
  }

  private static func checkUse(
    of details: WorkshopDetails, _ old: Playbook, _ new: Playbook
  ) throws(Obstacle) {
    guard new.stage(details.stage) != nil else {
      throw .stageGone(
        details.stage, stages: old.stages.map(\.id).filter { new.stage($0) != nil })
    }
    for (id, participant) in details.participantsInOrder where new.role(participant.role) == nil {
      throw .roleGone(
        participant.role, of: id, roles: old.roles.map(\.id).filter { new.role($0) != nil })
    }
  }
}
