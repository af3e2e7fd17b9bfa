import Reports
import Scoring

/// The meaning of the agreement figures, for people who do not know them.
enum AgreementWords {
  /// The sentence that is always on the screen.
  static func agreement(_ alignment: Double?) -> String {
    "Agreement in all \(alignment.map(Shown.twoDecimals) ?? "–"): 1 means that all votes are alike, 0 that "
      + "half the room says 0 and half says 4."
  }

  static func reliability(_ alpha: Double?) -> String {
    guard let alpha else {
      return "Reliability –: it takes votes that differ to tell."
    }
    return
      "Reliability \(Shown.twoDecimals(alpha)): 1 means that people rank the questions alike, 0 "
      + "that drawing lots would do as well."
  }

  /// Both figures, without their meaning where there is no room.
  static func figures(_ alignment: Double?, _ alpha: Double?) -> String {
    let (alike, reliable) = (alignment.map(Shown.twoDecimals), alpha.map(Shown.twoDecimals))
    return "agreement \(alike ?? "–"), reliability \(reliable ?? "–")"
  }

  static let agreement = [
    "It looks at how the votes of one question lie: 1 where all are alike, 0 where half say 0 and half "
      + "say 4. The figure of the workshop is the mean over the questions revealed.",
    "A question is split where it is below 0.60 or two votes lie three levels apart, aligned from 0.80 "
      + "on where all lie within a level, else mixed.",
  ]

  static let reliability = [
    "It looks at all questions at once: do people who see one question higher than another agree on "
      + "which? 1 is perfect, 0 is what chance alone would give, below 0 they contradict each other.",
    "Where it is low the levels mean different things to different people: read them aloud again. "
      + "(It is Krippendorff’s alpha for ordered levels.)",
  ]

  static func groups(named: Bool) -> [String] {
    named
      ? ["Each mark is the mean level of a role group. This workshop shows ballots with names."]
      : [
        "Each mark is the mean level of a role group with two votes or more. Smaller groups are put "
          + "together as Others; where that is one vote alone, it is not shown apart."
      ]
  }
}
