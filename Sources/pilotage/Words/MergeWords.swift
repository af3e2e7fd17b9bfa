import JSON
import Store
import Workshop

/// The words for what becomes of conflict copies.
struct MergeWords {
  /// `nil` where the workshop can't be read: then things have their ids for names.
  private let state: WorkshopState?

  init(_ state: WorkshopState?) {
    self.state = state
  }

  /// What became of a copy, on one line.
  func told(_ merge: CopyMerge) -> String {
    let file = merge.copy.file
    let record = merge.copy.record?.path ?? ""
    switch merge.obstacle {
    case .noRecord?: return "\(file): left: its name is that of no record; remove it by hand"
    case .differs?:
      return "\(file): left: it is not the same as \(record), which no merge changes; "
        + "compare the two and remove one by hand"
    case .notHereYet?:
      return "\(file): left: \(record) is not here yet; wait until the folder has synced"
    case .unreadable(let fault)?:
      return fault.file == file ? "\(fault); left" : "\(file): left: \(fault)"
    case nil: break
    }
    let isPrivate = if case .ballots = merge.copy.record { true } else { false }
    let taken = merge.taken.map { name(of: $0, in: merge.copy.record) }
    let what = isPrivate ? "" : ": " + taken.joined(separator: ", ")
    guard !merge.isSettled else {
      if case .room = merge.copy.record { return "\(file): removed, it is not worth keeping" }
      return taken.isEmpty
        ? "\(file): removed, \(record) stands"
        : "\(file): removed, merged into \(record)\(what)"
    }
    let start = taken.isEmpty ? "\(file): left" : "\(file): merged into \(record)\(what); left"
    return "\(start): \(why(merge, isPrivate))"
  }

  private func why(_ merge: CopyMerge, _ isPrivate: Bool) -> String {
    let fixed = merge.conflicts.filter(\.isFixed)
    let open = merge.conflicts.filter { !$0.isFixed }
    if open.isEmpty {
      return
        (isPrivate
        ? "votes on questions that are revealed, and those stay as they were"
        : fixed.map { name(of: $0.part, in: merge.copy.record) }.joined(separator: ", ")
          + ", of whom votes or dissents are on record")
        + "; drop them with: --prefer here"
    }
    let what =
      isPrivate
      ? "votes differ from those here"
      : open.map { name(of: $0.part, in: merge.copy.record) }.joined(separator: ", ")
        + " changed on both sides"
    return "\(what); decide with --prefer here or --prefer copy"
  }

  /// What a conflict is about and what there is to choose from, a line each.
  func question(_ conflict: PartConflict, of copy: ConflictCopy) -> [String] {
    func shown(_ value: JSONValue?) -> String { value.map(HistoryWords.shown) ?? "nothing" }
    var lines = ["\(name(of: copy)): \(name(of: conflict.part, in: copy.record))"]
    if let base = conflict.base { lines.append("     was: \(shown(base))") }
    return lines + ["  1 here: \(shown(conflict.here))", "  2 copy: \(shown(conflict.copy))"]
  }

  private func name(of copy: ConflictCopy) -> String {
    switch copy.record {
    case .answer(let id): state?.playbook[id].map { "\($0.title) (\(id))" } ?? id.text
    case .action(let id): state?.actions[id].map { "\($0.text) (\(id))" } ?? id.text
    case .details: "The workshop"
    default: copy.file
    }
  }

  private func name(of part: RecordPart, in record: Record?) -> String {
    guard let member = part.member else { return "all of it" }
    guard let inner = part.inner else { return member }
    switch (record, member) {
    case (.answer(let id)?, "fields"):
      return state?.playbook[id]?.fields.first { $0.id.text == inner }?.label ?? inner
    case (_, "dissent"): return "dissent of \(person(inner))"
    case (_, "participants"): return "participant \(person(inner))"
    default: return "\(member) \(inner)"
    }
  }

  private func person(_ id: String) -> String {
    Slug(id).flatMap { state?.details.name(of: $0) } ?? id
  }
}
