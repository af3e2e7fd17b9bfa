import JSON

/// What a newer version of its playbook changes for a workshop.
public struct PlaybookUpgrade: Equatable, Sendable {
  /// Why a playbook can't replace that of the workshop.
  public enum Obstacle: Error, Equatable, Sendable {
    /// It is another playbook, not a version of the workshop's.
    case otherPlaybook(has: Slug, offered: Slug)
    /// It is the same version, with nothing changed in it.
    case sameVersion(String)
    /// It was changed but still has the version of the workshop's.
    case changedWithoutVersion(String)
    /// Its version is the older one.
    case olderVersion(has: String, offered: String)
    /// The new one lacks the stage that the workshop is at; `stages` are those that both have.
    case stageGone(Slug, stages: [Slug])
    /// The new one lacks the role that a participant has; `roles` are those that both have.
    case roleGone(Slug, of: Slug, roles: [Slug])
  }

  /// A question that is no longer asked but has records.
  public struct Kept: Equatable, Sendable {
    /// The question as the old playbook has it.
    public let question: Question
    /// Whether it has a team answer.
    public let hasAnswer: Bool
    /// Whether its ballots were revealed.
    public let isRevealed: Bool
    /// How many actions serve it.
    public let actions: Int
  }

  /// The playbook of the workshop.
  public let from: Playbook
  /// The playbook that replaces it.
  public let to: Playbook
  /// Questions that only the new one asks, in its order.
  public let added: [Question]
  /// Questions that only the old one asks, in its order.
  public let removed: [Question]
  /// Those of `removed` that have records. The records stay on the disk and are no longer scored.
  public let kept: [Kept]
  /// Questions answered with "not applicable" that a gate now names: the answer no longer counts.
  public let noLongerNotApplicable: [Question]

  /// Compares a workshop with a new version of its playbook.
  ///
  /// - Throws: the obstacle that rules the upgrade out.
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
    // A workshop's copy is written without empty members.
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
