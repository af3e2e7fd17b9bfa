import JSON

/// A conflict: a part that was changed on both sides, in different ways.
///
/// The values are `nil` where there is none, and always for ballots, which are private.
public struct PartConflict: Equatable, Sendable {
  /// The part.
  public let part: RecordPart
  /// Whether the record's value can't be changed, so that the copy's can only be dropped.
  public let isFixed: Bool
  /// The value that both sides had last in common.
  public let base: JSONValue?
  /// The value in the record.
  public let here: JSONValue?
  /// The value in the copy.
  public let copy: JSONValue?
}

/// One of the two sides of a merge.
public enum MergeSide: Sendable {
  /// The record itself.
  case here
  /// The copy beside it.
  case copy
}

/// The decisions on the conflicts of a copy.
public enum MergeDecision: Sendable {
  /// None: only what merges by itself is merged.
  case undecided
  /// Every conflict for one side.
  case prefer(MergeSide)
  /// Each on its own. A conflict that has changed since is left.
  case each([(conflict: PartConflict, side: MergeSide)])

  /// The side that a conflict is decided for; `nil`: it is left.
  func side(of conflict: PartConflict) -> MergeSide? {
    let side: MergeSide? =
      switch self {
      case .undecided: nil
      case .prefer(let side): side
      case .each(let decisions): decisions.first { $0.conflict == conflict }?.side
      }
    return conflict.isFixed && side == .copy ? nil : side
  }
}
