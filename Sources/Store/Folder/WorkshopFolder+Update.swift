import JSON
import Workshop

extension WorkshopFolder {
  /// Changes the team answer to a question: reads it again under the lock, applies `change`, and
  /// saves the result if it is different. An answer that has become empty is removed; its history
  /// stays.
  ///
  /// - Throws: a `StoreError`, or what `change` throws. Then nothing is saved.
  @discardableResult
  public func updateAnswer(
    _ question: QuestionID, who: String, now: @autoclosure () -> Timestamp,
    _ change: (inout Answer) throws -> Void
  ) throws -> (before: Answer?, after: Answer?) {
    let session = try WriteSession(self, who: who, now: now)
    let record = Record.answer(question)
    let document = try session.document(record)
    let before = try document.map { try Answer.read(file: $0).1 }
    var after = before ?? Answer()
    try change(&after)
    after.updated = before?.updated
    if Self.saysTheSame(before?.json(of: question), after.json(of: question)) {
      return (before, before)
    }
    if after.isEmpty {
      if before != nil { try session.save(record, from: document, to: nil) }
      return (before, nil)
    }
    after.updated = session.now
    try session.save(record, from: document, to: after.json(of: question))
    return (before, after)
  }

  /// Changes the workshop's details, in the same way.
  @discardableResult
  public func updateDetails(
    who: String, now: @autoclosure () -> Timestamp, _ change: (inout WorkshopDetails) throws -> Void
  ) throws -> (before: WorkshopDetails, after: WorkshopDetails) {
    let session = try WriteSession(self, who: who, now: now)
    guard let document = try session.document(.details) else {
      throw StoreError.notAWorkshop(path: path)
    }
    let before = try WorkshopDetails(json: document)
    var after = before
    try change(&after)
    if !Self.saysTheSame(before.json, after.json) {
      try session.save(.details, from: document, to: after.json)
    }
    return (before, after)
  }

  /// Changes an action, in the same way. It must exist.
  @discardableResult
  public func updateAction(
    _ id: Slug, who: String, now: @autoclosure () -> Timestamp,
    _ change: (inout Action) throws -> Void
  ) throws -> (before: Action, after: Action) {
    let session = try WriteSession(self, who: who, now: now)
    let record = Record.action(id)
    guard let document = try session.document(record) else {
      throw StoreError.notFound(path: path(of: record))
    }
    let before = try Action.read(file: document).1
    var after = before
    try change(&after)
    after.updated = before.updated
    if Self.saysTheSame(before.json(id: id), after.json(id: id)) { return (before, before) }
    after.updated = session.now
    try session.save(record, from: document, to: after.json(id: id))
    return (before, after)
  }

  /// Adds an action under a random id. Returns the id, and the action as it was saved.
  @discardableResult
  public func addAction(
    _ action: Action, who: String, now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> (id: Slug, action: Action) {
    let session = try WriteSession(self, who: who, now: now)
    var action = action
    action.created = session.now
    action.updated = session.now
    let count = session.count(in: "actions")
    guard count < Bounds.actions else {
      throw .tooMany(path: path + "/actions", count: count + 1, bound: Bounds.actions)
    }
    var id = Self.newActionID()
    for _ in 0..<100 where session.has(.action(id)) { id = Self.newActionID() }
    try session.save(.action(id), from: nil, to: action.json(id: id), onlyNew: true)
    return (id, action)
  }

  /// Replaces the workshop's playbook, and its id and version in `workshop.json`.
  ///
  /// - Throws: `rule` where the new one breaks a rule for playbooks. Then nothing is saved.
  public func replacePlaybook(
    _ playbook: Playbook, who: String, now: @autoclosure () -> Timestamp
  ) throws -> WorkshopDetails {
    if let fault = playbook.faults.first {
      let bytes = CanonicalJSON.bytes(playbook.json)
      throw StoreError.rule(
        path: path(of: .playbook), line: JSONLocator.line(of: fault.path, in: bytes), fault)
    }
    let session = try WriteSession(self, who: who, now: now)
    guard let oldDetails = try session.document(.details) else {
      throw StoreError.notAWorkshop(path: path)
    }
    let old = try session.document(.playbook)
    var details = try WorkshopDetails(json: oldDetails)
    if !Self.saysTheSame(old, playbook.json) {
      try session.save(.playbook, from: old, to: playbook.json)
    }
    details.playbookID = playbook.id
    details.playbookVersion = playbook.version
    if !Self.saysTheSame(oldDetails, details.json) {
      try session.save(.details, from: oldDetails, to: details.json)
    }
    return details
  }

  /// A random id: `a-` and six of a to z and 0 to 9.
  static func newActionID() -> Slug {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    let chance = (0..<6).compactMap { _ in letters.randomElement() }
    return Slug("a-" + String(chance)) ?? .none
  }

  /// Whether two documents would be written with the same bytes.
  static func saysTheSame(_ first: JSONValue?, _ second: JSONValue?) -> Bool {
    first.map { CanonicalJSON.line($0.withoutEmptyMembers) }
      == second.map { CanonicalJSON.line($0.withoutEmptyMembers) }
  }
}
