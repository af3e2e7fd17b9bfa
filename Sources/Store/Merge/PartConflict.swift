import JSON

/// A part that was changed on both sides, with what each says; `nil`: nothing.
///
/// Of ballots no values are told: they are private.
public struct PartConflict: Equatable, Sendable {
  public let part: RecordPart
  /// What is here is never changed: the only decision there is, is to drop what the copy says.
  public let isFixed: Bool
  /// What it was when both sides had it in common.
  public let base: JSONValue?
  public let here: JSONValue?
  public let copy: JSONValue?
}

/// One of the two that are merged.
public enum MergeSide: Sendable {
  /// The record in its place.
  case here
  /// The copy beside it.
  case copy
}

/// What is decided about the conflicts of a copy.
public enum MergeDecision: Sendable {
  /// Nothing: what merges by itself is taken, the rest is left.
  case undecided
  /// Every conflict for one side.
  case prefer(MergeSide)
  /// Each on its own. What has changed since it was decided is not decided any more.
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
