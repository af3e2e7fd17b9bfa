import JSON
import Workshop

/// The merge of two states of a record, part by part: three-way with the last state in common,
/// two-way where there is none.
///
/// Equal values merge, a value changed on one side wins, one changed on both sides is a conflict.
/// Times do not count.
struct RecordMerge: Equatable, Sendable {
  /// A rule that decides about a part, whatever its values are.
  enum Rule {
    /// The record's value is right.
    case here
    /// The copy's value is right.
    case copy
    /// The record's value can't be changed. A different one of the copy can only be dropped.
    case fixed
  }

  /// The parts that the record gets from the copy, since only the copy changed them.
  let taken: [RecordPart]
  /// The parts that were changed on both sides.
  let conflicts: [PartConflict]

  private let parts: RecordParts
  private let here: JSONObject?
  private let copy: JSONObject

  /// Merges the copy into the record.
  ///
  /// `bases` are the last states in common. Where there are several, since changes were undone and
  /// redone, a part merges by itself only if it does so with each of them. Where there is none,
  /// what only one side has is kept. `here` is `nil` where there is no record: then the copy is
  /// merged as a whole.
  init(
    of record: Record, bases: [JSONValue?], here: JSONValue?, copy: JSONValue,
    rule: (RecordPart) -> Rule? = { _ in nil }
  ) {
    let parts = RecordParts(of: record)
    let (here, copy) = (here?.object, copy.object ?? JSONObject())
    let bases = bases.isEmpty ? [nil] : bases.map { $0?.object }
    var taken: [RecordPart] = []
    var conflicts: [PartConflict] = []
    let all = here.map { parts.all(of: [$0, copy] + bases.compactMap(\.self)) }
    for part in all ?? [.whole] {
      let values = Values(
        bases: bases.map { $0.flatMap { parts.value(part, of: $0) } },
        here: here.flatMap { parts.value(part, of: $0) }, copy: parts.value(part, of: copy))
      let rule = rule(part)
      switch values.outcome(rule) {
      case .stands: continue
      case .taken: taken.append(part)
      case .conflict:
        let isShown = !parts.arePrivate
        conflicts.append(
          PartConflict(
            part: part, isFixed: rule == .fixed, base: isShown ? values.bases[0] : nil,
            here: isShown ? values.here : nil, copy: isShown ? values.copy : nil))
      }
    }
    self.parts = parts
    self.here = here
    self.copy = copy
    self.taken = taken
    self.conflicts = conflicts
  }

  /// The values of a part on both sides and before.
  private struct Values {
    let bases: [JSONValue?]
    let here: JSONValue?
    let copy: JSONValue?

    enum Outcome { case stands, taken, conflict }

    func outcome(_ rule: Rule?) -> Outcome {
      let isSame = ValueMerge(base: here, new: copy, present: here) == .stands
      if isSame || rule == .here { return .stands }
      if rule == .copy { return .taken }
      let outcomes = bases.map { ValueMerge(base: $0, new: copy, present: here) }
      if outcomes.allSatisfy({ $0 == .stands }) { return .stands }
      let isTaken = outcomes.allSatisfy { if case .accepted = $0 { true } else { false } }
      return isTaken && rule != .fixed ? .taken : .conflict
    }
  }

  /// The record with everything that merges by itself and with the decided conflicts. The others
  /// are returned as `left`; there the record's value stays.
  func resolved(
    _ decision: MergeDecision
  ) -> (document: JSONValue?, taken: [RecordPart], left: [PartConflict]) {
    var taken = taken
    var left: [PartConflict] = []
    for conflict in conflicts {
      switch decision.side(of: conflict) {
      case .here: continue
      case .copy: taken.append(conflict.part)
      case nil: left.append(conflict)
      }
    }
    guard !taken.isEmpty else { return (here.map(JSONValue.object), [], left) }
    var document = here ?? JSONObject()
    for part in taken { parts.copy(part, from: copy, into: &document) }
    // Times have one form only, so their order as text is that of time.
    let times = [here?["updated"]?.string, copy["updated"]?.string].compactMap(\.self)
    if let latest = times.max() { document["updated"] = .string(latest) }
    return (.object(document), taken, left)
  }
}
