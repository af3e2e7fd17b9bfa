import Workshop

/// A record: one file of a workshop's folder.
public enum Record: Hashable, Sendable {
  /// `workshop.json`.
  case details
  /// `playbook.json`.
  case playbook
  /// `room.json`.
  case room
  /// `answers/<question>.json`.
  case answer(QuestionID)
  /// `ballots/<participant>.json`.
  case ballots(Slug)
  /// `reveals/<question>.json`.
  case reveal(QuestionID)
  /// `actions/<id>.json`.
  case action(Slug)
  /// `checkpoints/<date>-<name>.json`.
  case checkpoint(Slug)

  /// The name of its folder within the workshop's; `nil`: it is in the workshop's own.
  var folder: String? {
    switch self {
    case .details, .playbook, .room: nil
    case .answer: "answers"
    case .ballots: "ballots"
    case .reveal: "reveals"
    case .action: "actions"
    case .checkpoint: "checkpoints"
    }
  }

  /// The file's name. It is made from an id, so it can't lead out of the folder.
  var fileName: String {
    switch self {
    case .details: "workshop.json"
    case .playbook: "playbook.json"
    case .room: "room.json"
    case .answer(let id), .reveal(let id): id.text + ".json"
    case .ballots(let id), .action(let id), .checkpoint(let id): id.text + ".json"
    }
  }

  /// The path within the workshop's folder: `answers/data.audit.json`.
  public var path: String {
    folder.map { $0 + "/" + fileName } ?? fileName
  }

  /// The record at a path within the workshop's folder; `nil` where there can be none.
  public init?(path: some StringProtocol) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, last.hasSuffix(".json") else { return nil }
    let stem = last.dropLast(5)
    switch (parts.count, parts[0]) {
    case (1, "workshop.json"): self = .details
    case (1, "playbook.json"): self = .playbook
    case (1, "room.json"): self = .room
    case (2, "answers"):
      guard let id = QuestionID(stem) else { return nil }
      self = .answer(id)
    case (2, "reveals"):
      guard let id = QuestionID(stem) else { return nil }
      self = .reveal(id)
    case (2, "ballots"):
      guard let id = Slug(stem) else { return nil }
      self = .ballots(id)
    case (2, "actions"):
      guard let id = Slug(stem) else { return nil }
      self = .action(id)
    case (2, "checkpoints"):
      guard let id = Slug(stem) else { return nil }
      self = .checkpoint(id)
    default: return nil
    }
  }

  /// Whether changes of it can be undone: what the team agreed and planned, but no vote, reveal or
  /// checkpoint.
  var isUndoable: Bool {
    switch self {
    case .details, .answer, .action: true
    case .playbook, .room, .ballots, .reveal, .checkpoint: false
    }
  }
}
