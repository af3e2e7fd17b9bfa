import JSON
import Store
import Workshop

/// The words for one change.
struct HistoryWords {
  private let change: Change
  private let state: WorkshopState

  init(_ change: Change, in state: WorkshopState) {
    self.change = change
    self.state = state
  }

  /// What was changed.
  var title: String {
    let what = subject
    return switch change.step {
    case .change: what
    case .undoes: "\(what) (taken back)"
    case .redoes: "\(what) (made again)"
    }
  }

  private var subject: String {
    switch change.record {
    case .details: "the workshop"
    case .playbook: "the playbook"
    case .room: "the room"
    case .answer(let id): "the answer to \(title(of: id))"
    case .ballots(let id): "a vote of \(state.details.name(of: id))"
    case .reveal(let id): "the reveal of \(title(of: id))"
    case .action(let id): "the action \(id)"
    case .checkpoint(let id): "the checkpoint \(id)"
    case nil: isMergedCopy ? "\(change.path), a copy that was merged and removed" : change.path
    }
  }

  private var isMergedCopy: Bool { change.before != nil && change.after == nil }

  private func title(of question: QuestionID) -> String {
    state.playbook[question].map { "\($0.title) (\(question))" } ?? question.text
  }

  /// What became what, a line each: only what says something else than before.
  var details: [String] {
    switch change.record {
    case .details, .answer, .action: Self.differences(flat(change.before), flat(change.after))
    case .playbook, .room, .ballots, .reveal, .checkpoint, nil: []
    }
  }

  /// A document's members by their names, those of an inner object each by its own; without those
  /// that change with every save.
  private func flat(_ document: JSONValue?) -> [(name: String, value: JSONValue)] {
    var result: [(name: String, value: JSONValue)] = []
    // What was agreed comes first.
    if let level = document?.object?["level"] { result.append(("level", level)) }
    for (key, value) in document?.object?.members ?? [] where !Self.passedOver.contains(key) {
      guard let inner = value.object else {
        result.append((key, value))
        continue
      }
      for member in inner.members {
        result.append((key == "fields" ? member.key : "\(key) \(member.key)", member.value))
      }
    }
    return result
  }

  private static let passedOver: Set = ["format", "question", "id", "updated", "created", "level"]

  private static func differences(
    _ before: [(name: String, value: JSONValue)], _ after: [(name: String, value: JSONValue)]
  ) -> [String] {
    var lines: [String] = []
    for (name, value) in after {
      let old = before.first { $0.name == name }?.value
      if old == value { continue }
      lines.append(
        old.map { "\(name): \(shown($0)) → \(shown(value))" } ?? "\(name): \(shown(value))")
    }
    for (name, value) in before where !after.contains(where: { $0.name == name }) {
      lines.append("\(name): \(shown(value)) → nothing")
    }
    return lines
  }

  /// A value as it is told on one line.
  static func shown(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .array(let items): items.map(shown).joined(separator: "; ")
    case .object(let object):
      object.members.map { "\($0.key) \(shown($0.value))" }.joined(separator: ", ")
    default: String(decoding: CanonicalJSON.line(value), as: UTF8.self)
    }
  }
}
