import Workshop

/// What is told of a newer playbook.
enum UpgradeWords {
  /// Why it can't be taken, and what to do, on one line without a full stop.
  static func sentence(_ obstacle: PlaybookUpgrade.Obstacle) -> String {
    switch obstacle {
    case .otherPlaybook(let has, let offered):
      "the workshop asks by the playbook \(has), and this one is \(offered); its answers would be "
        + "those to other questions"
    case .sameVersion(let version): "the workshop has version \(version) already"
    case .changedWithoutVersion(let version):
      "this playbook differs from the workshop's and has the same version, \(version); "
        + "give it a higher one"
    case .olderVersion(let has, let offered):
      "the workshop has version \(has), and this one is older: \(offered)"
    case .stageGone(let stage, let stages):
      "the workshop is at the stage \(stage), which this playbook does not have"
        + choice(stages, "pilotage set DIR --stage S")
    case .roleGone(let role, let participant, let roles):
      "\(participant) has the role \(role), which this playbook does not have"
        + choice(roles, "pilotage participant set DIR \(participant) --role R")
    }
  }

  /// What was done, a line each.
  static func lines(_ upgrade: PlaybookUpgrade, checkpoint: String) -> [String] {
    var lines = [
      "The playbook \(upgrade.to.id) is now at version \(upgrade.to.version); it was "
        + "\(upgrade.from.version). The workshop as it was before is kept in \(checkpoint)."
    ]
    lines += upgrade.added.map { "New question: \(name($0))." }
    let silent = upgrade.removed.filter { question in
      !upgrade.kept.contains { $0.question.id == question.id }
    }
    lines += silent.map { "No longer asked: \(name($0))." }
    lines += upgrade.kept.map { kept in
      "No longer asked: \(name(kept.question)); \(records(kept)) stays on the disk and counts for "
        + "nothing."
    }
    lines += upgrade.noLongerNotApplicable.map {
      "Not applicable until now: \(name($0)); a gate asks for it, so it counts as not answered."
    }
    if lines.count == 1 { lines.append("It asks the same questions.") }
    return lines
  }

  private static func name(_ question: Question) -> String { "\(question.title) (\(question.id))" }

  private static func records(_ kept: PlaybookUpgrade.Kept) -> String {
    var records: [String] = []
    if kept.hasAnswer { records.append("its answer") }
    if kept.isRevealed { records.append("its ballots") }
    if kept.actions > 0 {
      records.append(kept.actions == 1 ? "1 action" : "\(kept.actions) actions")
    }
    return "what is on record (\(records.joined(separator: ", ")))"
  }

  private static func choice(_ ids: [Slug], _ command: String) -> String {
    if ids.isEmpty { return ", nor any other that the workshop could have now" }
    return "; choose one that both have (\(ids.map(\.text).joined(separator: ", "))): \(command)"
  }
}
