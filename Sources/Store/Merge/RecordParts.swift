import JSON
import Workshop

/// A part of a record that is merged as one: a member (`note`), or a member of one (`target` in
/// `fields`).
public struct RecordPart: Hashable, Sendable {
  /// The key of the member; `nil`: the part is the whole record.
  public let member: String?
  /// The key within the member; `nil`: the part is all of it.
  public let inner: String?

  /// A member, or a member of one.
  public init(_ member: String, _ inner: String? = nil) {
    self.member = member
    self.inner = inner
  }

  private init() {
    member = nil
    inner = nil
  }

  /// The whole record.
  public static let whole = RecordPart()

  /// Whether both are the same part. Keys are compared by their bytes, as in files: two spellings
  /// of é are two keys.
  public static func == (first: RecordPart, second: RecordPart) -> Bool {
    func same(_ first: String?, _ second: String?) -> Bool {
      first.map { Array($0.utf8) } == second.map { Array($0.utf8) }
    }
    return same(first.member, second.member) && same(first.inner, second.inner)
  }

  /// Hashes the bytes of the keys.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(member.map { Array($0.utf8) })
    hasher.combine(inner.map { Array($0.utf8) })
  }
}

/// How the records of a kind are split into parts.
struct RecordParts: Equatable {
  /// The members whose own members are parts.
  private let opened: [String]
  /// The members that come first, in this order. The others follow by their names.
  private let order: [String]
  /// The members that are no parts: which record it is, and when it was saved.
  private let passedOver: [String]
  /// Whether nobody may see the values.
  let arePrivate: Bool

  init(of record: Record) {
    var opened: [String] = []
    var order: [String] = []
    var naming: [String] = []
    var arePrivate = false
    switch record {
    case .answer:
      (opened, naming) = (["fields", "dissent"], ["question"])
      order = ["level", "fields", "note", "dissent"]
    case .action:
      (order, naming) = (["text", "owner", "due", "status", "question", "reaches"], ["id"])
    case .details:
      opened = ["participants"]
      order = ["title", "organisation", "pilot", "stage", "ballotsNamed", "participants"]
    case .ballots:
      (opened, naming) = (["ballots"], ["participant"])
      arePrivate = true
    case .playbook, .room, .reveal, .checkpoint: break
    }
    self.opened = opened
    self.order = order
    self.arePrivate = arePrivate
    passedOver = ["format", "updated"] + naming
  }

  /// The parts of several states of a record, each once.
  func all(of documents: [JSONObject]) -> [RecordPart] {
    var members = JSONObject()
    for document in documents { members = members.merging(document) }
    let keys = order + members.keys.filter { !order.contains($0) && !passedOver.contains($0) }
    return keys.filter { $0 != "reason" || !order.contains("level") }.flatMap { key in
      guard opened.contains(key) else { return [RecordPart(key)] }
      var inner = JSONObject()
      for document in documents { inner = inner.merging(document[key]?.object ?? JSONObject()) }
      return inner.keys.map { RecordPart(key, $0) }
    }
  }

  /// The value of a part; `nil`: none.
  func value(_ part: RecordPart, of document: JSONObject) -> JSONValue? {
    guard let member = part.member else {
      var rest = document
      rest["updated"] = nil
      return .object(rest)
    }
    if member == "level", let reason = document["reason"], !reason.isEmpty {
      // The reason for "not applicable" belongs to the level.
      return ["level": document["level"] ?? .null, "reason": reason]
    }
    guard let inner = part.inner else { return said(document[member]) }
    guard var value = document[member]?.object?[inner]?.object, arePrivate else {
      return said(document[member]?.object?[inner])
    }
    // The time of a vote is no part of it.
    value["updated"] = nil
    return said(.object(value))
  }

  private func said(_ value: JSONValue?) -> JSONValue? {
    guard let value = value?.withoutEmptyMembers, !value.isEmpty else { return nil }
    return value
  }

  /// Copies a part of one state into another.
  func copy(_ part: RecordPart, from source: JSONObject, into document: inout JSONObject) {
    guard let member = part.member else {
      document = source
      return
    }
    guard let inner = part.inner else {
      document[member] = source[member]
      if member == "level" { document["reason"] = source["reason"] }
      return
    }
    var object = document[member]?.object ?? JSONObject()
    object[inner] = source[member]?.object?[inner]
    document[member] = .object(object)
  }
}
