import Workshop

/// A paragraph on how a figure comes about.
public struct MethodNote: Equatable, Sendable {
  /// The figure, or the order, that it explains.
  public let title: String
  /// How it comes about.
  public let text: String

  /// The papers that the measures of agreement come from.
  static let papers = [
    "W. J. Tastle, M. J. Wierman, Consensus and dissention: a measure of ordinal dispersion, "
      + "International Journal of Approximate Reasoning 45 (2007).",
    "K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).",
  ]

  static func all(_ playbook: Playbook) -> [MethodNote] {
    let scale = playbook.levels.enumerated().map { number, level in
      "\(number) \(level.name)"
        + (level.meaning.isBlank ? "" : ": \(level.meaning.withoutFullStop)")
    }
    return [
      MethodNote(
        title: "Levels",
        text:
          "Every question is answered with a level from 0 to 4. \(scale.joined(separator: ". "))."),
      MethodNote(
        title: "Claimed and shown",
        text: "Claimed is what the team agreed on; where it has not agreed yet, the median of the "
          + "ballots, the lower one of two. Shown is what the record bears out: the highest level "
          + "up to the claimed one for which everything asked for is filled in, in date and "
          + "within bounds."),
      MethodNote(
        title: "Readiness",
        text: "The share of the target levels of this stage that is shown. What lies above one "
          + "target never makes up for what lies below another. The overall figure is the mean of "
          + "the decisions, so it is always given with the lowest of them."),
      MethodNote(
        title: "Gate",
        text: "A condition is met when each of its questions is agreed by the team and shown at "
          + "the level needed. Readiness opens a gate; time does not."),
      MethodNote(
        title: "Order of the gaps",
        text: "What keeps the gate of this stage closed comes first; then what wins most points of "
          + "readiness; then what divides the room most; then the order of the playbook."),
      MethodNote(
        title: "Agreement",
        text: "Consensus of the revealed ballots, from 0 (half at level 0, half at level 4) to 1 "
          + "(all the same), after Tastle and Wierman. Split means below 0.60, or ballots three "
          + "levels or more apart."),
    ]
  }
}
