import JSON

/// The three-way merge of one value: somebody changed it from a base, and the record may have
/// changed since.
///
/// It is used for text typed on an older state and for each part of two records that are merged.
/// Times do not count, and an empty value is no value.
public enum ValueMerge: Equatable, Sendable {
  /// The record's value stays: the new one is the same, or was not changed.
  case stands
  /// The new value is to be saved, since nobody else changed the record's; `nil`: it was removed.
  case accepted(JSONValue?)
  /// Both were changed, in different ways: somebody has to choose. `nil`: no value.
  case conflict(new: JSONValue?, present: JSONValue?)

  /// Merges `new`, made from `base`, with the value that the record has at present.
  public init(base: JSONValue?, new: JSONValue?, present: JSONValue?) {
    let (before, after, now) = (Self.said(base), Self.said(new), Self.said(present))
    if Self.same(after, now) || Self.same(after, before) {
      self = .stands
    } else if Self.same(now, before) {
      self = .accepted(after)
    } else {
      self = .conflict(new: after, present: now)
    }
  }

  /// Merges a text: `begun` is what it was when typing began, `typed` what it is now, `present`
  /// what the record says.
  public init(begun: String, typed: String, present: String) {
    self.init(base: .string(begun), new: .string(typed), present: .string(present))
  }

  /// A value without its empty members; `nil` where nothing is left.
  private static func said(_ value: JSONValue?) -> JSONValue? {
    guard let value = value?.withoutEmptyMembers, !value.isEmpty else { return nil }
    return value
  }

  /// Whether two values are written with the same bytes: 2 and 2.0 are, two spellings of é are not.
  private static func same(_ first: JSONValue?, _ second: JSONValue?) -> Bool {
    first.map(CanonicalJSON.line) == second.map(CanonicalJSON.line)
  }
}
