import JSON
import Workshop

/// The rules for merging a record's parts that follow from the rest of the workshop.
struct MergeRules {
  private var rules: [RecordPart: RecordMerge.Rule] = [:]

  init(
    of record: Record, here: JSONValue?, copy: JSONValue, _ folder: WorkshopFolder,
    _ root: borrowing OpenFolder
  ) {
    switch record {
    case .ballots:
      // After the reveal nobody can vote.
      for key in (copy.object?["ballots"]?.object ?? JSONObject()).keys
        + (here?.object?["ballots"]?.object ?? JSONObject()).keys
      {
        guard let question = QuestionID(key) else { continue }
        let reveals = try? root.folder("reveals", followingLinks: true)
        if reveals?.has(Record.reveal(question).fileName) == true {
          rules[RecordPart("ballots", key)] = .fixed
        }
      }
    case .details:
      rules[RecordPart("playbook")] = Self.playbookRule(here, copy, folder, root)
      let people = here?.object?["participants"]?.object ?? JSONObject()
      let left = people.keys.filter { copy.object?["participants"]?.object?[$0] == nil }
      guard !left.isEmpty, let workshop = try? folder.load(strict: false) else { return }
      for key in left where Slug(key).map({ workshop.isOnRecord($0) }) == true {
        rules[RecordPart("participants", key)] = .fixed
      }
    default: break
    }
  }

  func rule(_ part: RecordPart) -> RecordMerge.Rule? { rules[part] }

  /// The rule for `playbook` in `workshop.json`: it must name the playbook beside it.
  private static func playbookRule(
    _ here: JSONValue?, _ copy: JSONValue, _ folder: WorkshopFolder, _ root: borrowing OpenFolder
  ) -> RecordMerge.Rule? {
    guard let playbook = try? folder.readPlaybook(root) else { return nil }
    func isNamed(_ details: JSONValue?) -> Bool {
      let named = details?.object?["playbook"]?.object
      return named?["id"]?.string == playbook.id.text
        && named?["version"]?.string == playbook.version
    }
    if isNamed(here) { return isNamed(copy) ? nil : .here }
    return isNamed(copy) ? .copy : nil
  }
}

extension LoadedWorkshop {
  /// Whether there are records of a participant, so that they can't be removed. Ballots that the
  /// user may not read count too.
  fileprivate func isOnRecord(_ id: Slug) -> Bool {
    let hasPaper =
      papers[id].map { !$0.ballots.isEmpty }
      ?? faults.contains { $0.file == Record.ballots(id).path }
    return hasPaper || state.reveals.values.contains { $0.ballots[id] != nil }
      || state.answers.values.contains { $0.dissent[id] != nil }
  }
}
