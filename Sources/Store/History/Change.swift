import JSON
import Workshop

/// A change, one line of a history: who changed which record, from what to what.
public struct Change: Equatable, Sendable {
  /// Its id, unique. Within one writer's history ids grow with time.
  public var id: String
  /// When it was made.
  public var time: Timestamp
  /// The name of the person who made it.
  public var who: String
  /// The path of the record within the workshop's folder.
  public var path: String
  /// The whole document before; `nil`: there was none, or it is private, as votes are.
  public var before: JSONValue?
  /// The whole document after; `nil`: it was removed, or it is private.
  public var after: JSONValue?
  /// Which kind of step it is. Undoing and redoing are changes too.
  public var step: Step

  /// A kind of step.
  public enum Step: Equatable, Sendable {
    /// A change of its own.
    case change
    /// It undid the change with this id.
    case undoes(String)
    /// It redid the change with this id.
    case redoes(String)
  }

  /// A change of a record.
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

  /// The record at `path`; `nil` where that is none, such as a conflict copy.
  public var record: Record? { Record(path: path) }

  /// Whether it can be undone: it is a change of what the team agreed or planned, with its
  /// documents.
  public var isUndoable: Bool {
    guard let record, record.isUndoable, before != nil || after != nil else { return false }
    // A workshop can't be without its details.
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

  /// The change as a line of a history holds it.
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
