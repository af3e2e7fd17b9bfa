import JSON
import Workshop

/// Two states of one record made into one: each part on its own, three-way against the state both
/// began from, two-way where that is not known.
///
/// Equal values merge, a value changed on one side wins, one changed on both is a conflict. No clock
/// decides anything.
struct RecordMerge: Equatable, Sendable {
  /// What is known of a part besides its values.
  enum Rule {
    /// What is here is right.
    case stands
    /// What the copy says is right.
    case taken
    /// What is here is never changed: where the copy says something else, that can only be dropped.
    case fixed
  }

  /// What of the copy is taken, since only the copy changed it.
  let taken: [RecordPart]
  /// What was changed on both sides.
  let conflicts: [PartConflict]

  private let parts: RecordParts
  private let here: JSONObject?
  private let copy: JSONObject

  /// `bases`: the last states both have in common. Where there is more than one, since changes were
  /// taken back and made again, a part merges by itself only if it does so against each of them;
  /// where none is known, what only one side has is taken.
  ///
  /// `here` is `nil` where the record is not there: then the copy is merged as a whole.
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

  /// What a part says on either side and said before.
  private struct Values {
    let bases: [JSONValue?]
    let here: JSONValue?
    let copy: JSONValue?

    enum Outcome { case stands, taken, conflict }

    func outcome(_ rule: Rule?) -> Outcome {
      let isSame = ValueMerge(base: here, new: copy, present: here) == .stands
      if isSame || rule == .stands { return .stands }
      if rule == .taken { return .taken }
      let outcomes = bases.map { ValueMerge(base: $0, new: copy, present: here) }
      if outcomes.allSatisfy({ $0 == .stands }) { return .stands }
      let isTaken = outcomes.allSatisfy { if case .accepted = $0 { true } else { false } }
      return isTaken && rule != .fixed ? .taken : .conflict
    }
  }

  /// The record with everything that merges by itself and each conflict decided; what is not, is
  /// as it is here and is returned as `left`.
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
    for part in taken { parts.take(part, from: copy, into: &document) }
    // Times have one form, whose order as text is that of the clock.
    let times = [here?["updated"]?.string, copy["updated"]?.string].compactMap(\.self)
    if let latest = times.max() { document["updated"] = .string(latest) }
    return (.object(document), taken, left)
  }
}
