import JSON
import Workshop

/// One line of a history: who changed which record, from what to what.
public struct Change: Equatable, Sendable {
  /// Grows with time within one writer's history.
  public var id: String
  public var time: Timestamp
  public var who: String
  /// The record's path within the workshop's folder.
  public var path: String
  /// The whole document before; `nil`: there was none, or it is not told (of votes).
  public var before: JSONValue?
  /// The whole document after; `nil`: it was removed, or it is not told.
  public var after: JSONValue?
  /// What kind of step it is: undoing and redoing are changes too.
  public var step: Step

  public enum Step: Equatable, Sendable {
    case change
    /// It took back the change with this id.
    case undoes(String)
    /// It made the change with this id again.
    case redoes(String)
  }

  public init(
    id: String, time: Timestamp, who: String, path: String, before: JSONValue? = nil,
    after: JSONValue? = nil, step: Step = .change
  ) {
    self.id = id
    self.time = time
    self.who = who
    self.path = path
    self.before = before
    self.after = after
    self.step = step
  }

  /// The record, if the path is that of one.
  public var record: Record? { Record(path: path) }

  /// Whether it can be undone: it changed what the team agreed or planned and tells how.
  public var isUndoable: Bool {
    guard let record, record.isUndoable, before != nil || after != nil else { return false }
    // A workshop is not a workshop without its details.
    return record != .details || (before != nil && after != nil)
  }
}

extension Change {
  init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    id = try reader.requiredString("id")
    time = try reader.requiredParsed("time", expected: "a time") { Timestamp($0) }
    who = try reader.string("who") ?? ""
    path = try reader.requiredString("path")
    before = reader.value("before")
    after = reader.value("after")
    if let id = try reader.string("undoes") {
      step = .undoes(id)
    } else if let id = try reader.string("redoes") {
      step = .redoes(id)
    } else {
      step = .change
    }
  }

  public var json: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id)
    object["time"] = .string(time.description)
    object["who"] = .string(who)
    object["path"] = .string(path)
    object["before"] = before ?? .null
    object["after"] = after ?? .null
    switch step {
    case .change: break
    case .undoes(let id): object["undoes"] = .string(id)
    case .redoes(let id): object["redoes"] = .string(id)
    }
    return .object(object)
  }
}
