import Workshop

/// What is told of a newer playbook.
enum UpgradeWords {
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
}
