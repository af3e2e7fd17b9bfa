import JSON
import Workshop

/// Two states of one team answer made into one: level, each field, note and each dissent on their
/// own, three-way against the state both began from, two-way where that is not known.
///
/// Equal values merge, a value changed on one side wins, one changed on both is a conflict. No clock
/// decides anything.
public struct AnswerMerge: Equatable, Sendable {
  /// A part that is merged as a whole.
  public enum Part: Hashable, Comparable, Sendable {
    /// The level together with the reason for "not applicable", which belongs to it.
    case level
    case field(String)
    case note
    case dissent(Slug)
    /// A key that this program does not know.
    case other(String)
  }

  /// A part that was changed on both sides, with what each says; `nil`: nothing.
  public struct Conflict: Equatable, Sendable {
    public let part: Part
    public let base: JSONValue?
    public let here: JSONValue?
    public let copy: JSONValue?
  }

  public enum Side: Sendable { case here, copy }

  /// The parts that merge by themselves; of a conflict what is here.
  public let merged: Answer
  /// In the order level, fields, note, dissents.
  public let conflicts: [Conflict]

  private let base: Answer?
  private let here: Answer
  private let copy: Answer

  /// `base`: the last state both have in common; `nil` where none is known, and then what only one
  /// side has is taken.
  public init(base: Answer?, here: Answer, copy: Answer) {
    self.base = base
    self.here = here
    self.copy = copy
    var merged = here
    var conflicts: [Conflict] = []
    let parts = Set(Self.parts(of: here) + Self.parts(of: copy) + Self.parts(of: base))
    for part in parts.sorted() {
      let values = (
        base: base.flatMap { Self.value(part, of: $0) }, here: Self.value(part, of: here),
        copy: Self.value(part, of: copy)
      )
      if Self.same(values.here, values.copy) || Self.same(values.copy, values.base) { continue }
      if Self.same(values.here, values.base) {
        Self.take(part, from: copy, into: &merged)
      } else {
        conflicts.append(
          Conflict(part: part, base: values.base, here: values.here, copy: values.copy))
      }
    }
    merged.updated = [here.updated, copy.updated].compactMap(\.self).max()
    self.merged = merged
    self.conflicts = conflicts
  }

  /// The merged answer with every conflict decided for one side.
  public func resolved(preferring side: Side) -> Answer {
    resolved { _ in side }
  }

  /// The merged answer with each conflict decided.
  public func resolved(_ choose: (Conflict) -> Side) -> Answer {
    var answer = merged
    for conflict in conflicts where choose(conflict) == .copy {
      Self.take(conflict.part, from: copy, into: &answer)
    }
    return answer
  }

  private static func parts(of answer: Answer?) -> [Part] {
    guard let answer else { return [] }
    return [.level, .note] + answer.fields.keys.map { .field($0) }
      + answer.dissent.keys.map { .dissent($0) } + answer.rest.keys.map { .other($0) }
  }

  /// Whether two values would be written alike: 2 and 2.0 are.
  private static func same(_ first: JSONValue?, _ second: JSONValue?) -> Bool {
    first.map(CanonicalJSON.line) == second.map(CanonicalJSON.line)
  }

  /// What a part says; what is empty says nothing.
  private static func value(_ part: Part, of answer: Answer) -> JSONValue? {
    let value: JSONValue? =
      switch part {
      case .level:
        answer.reason.isEmpty
          ? answer.level?.json
          : .object(
            JSONObject([
              (key: "level", value: answer.level?.json ?? .null),
              (key: "reason", value: .string(answer.reason)),
            ]))
      case .field(let key): answer.fields[key]?.withoutEmptyMembers
      case .note: .string(answer.note)
      case .dissent(let id): answer.dissent[id].map(JSONValue.string)
      case .other(let key): answer.rest[key]?.withoutEmptyMembers
      }
    guard let value, !value.isEmpty else { return nil }
    return value
  }

  private static func take(_ part: Part, from source: Answer, into answer: inout Answer) {
    switch part {
    case .level:
      answer.level = source.level
      answer.reason = source.reason
    case .field(let key): answer.fields[key] = source.fields[key]
    case .note: answer.note = source.note
    case .dissent(let id): answer.dissent[id] = source.dissent[id]
    case .other(let key): answer.rest[key] = source.rest[key]
    }
  }
}
