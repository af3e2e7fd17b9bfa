import JSON

/// What becomes of a value that two have begun to change from the same state: one wrote a new one,
/// and by now the record says something of its own.
///
/// It is for text that was typed on an older state, and for each part of a record that has to be
/// merged. No clock decides anything, and what is empty says nothing.
public enum ValueMerge: Equatable, Sendable {
  /// What the record says stands: the new value says the same, or is no change.
  case stands
  /// Nobody else changed it: the new value is the one to save; `nil`: it was taken away.
  case taken(JSONValue?)
  /// Both changed it, each into something else: somebody has to choose. `nil`: nothing.
  case conflict(new: JSONValue?, present: JSONValue?)

  /// `base`: the value as it was when the change began; `present`: as the record has it now.
  public init(base: JSONValue?, new: JSONValue?, present: JSONValue?) {
    let (before, after, now) = (Self.said(base), Self.said(new), Self.said(present))
    if Self.same(after, now) || Self.same(after, before) {
      self = .stands
    } else if Self.same(now, before) {
      self = .taken(after)
    } else {
      self = .conflict(new: after, present: now)
    }
  }

  /// The same for a note, a reason or a dissent: `begun` is the text as it was when typing began,
  /// `typed` what was made of it, `present` what the record says now.
  public init(begun: String, typed: String, present: String) {
    self.init(base: .string(begun), new: .string(typed), present: .string(present))
  }

  /// A value without what is empty in it; nothing where all of it is.
  private static func said(_ value: JSONValue?) -> JSONValue? {
    guard let value = value?.withoutEmptyMembers, !value.isEmpty else { return nil }
    return value
  }

  /// Whether two values are written alike: 2 and 2.0 are, two spellings of é are not.
  private static func same(_ first: JSONValue?, _ second: JSONValue?) -> Bool {
    first.map(CanonicalJSON.line) == second.map(CanonicalJSON.line)
  }
}
