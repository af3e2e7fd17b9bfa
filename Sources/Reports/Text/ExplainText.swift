import Scoring
import Workshop

/// How a figure came about, as text: each figure with its calculation and, indented below it, the
/// figures that it was calculated from.
public enum ExplainText {
  /// The text of a derivation and of the figures below it.
  public static func text(_ derivation: Derivation) -> String {
    var page = TextPage()
    add(derivation, beside: nil, depth: 0, &page)
    return page.text
  }

  private static func add(
    _ derivation: Derivation, beside share: String?, depth: Int, _ page: inout TextPage
  ) {
    let indent = min(2 * depth, 20)
    let value = DerivationWords.value(derivation).map { ": \($0)" } ?? ""
    page.line(
      derivation.label + value + (share.map { ", \($0)" } ?? ""), indent: indent,
      hanging: indent + 2)
    if let formula = DerivationWords.formula(derivation) {
      page.line(formula, indent: indent + 2, hanging: indent + 4)
    }
    for note in derivation.notes { page.line(note, indent: indent + 2, hanging: indent + 4) }
    for part in derivation.parts {
      let share = DerivationWords.share(of: part, in: derivation.rule)
      add(part.derivation, beside: share, depth: depth + 1, &page)
    }
    if depth <= 1 && !derivation.parts.isEmpty { page.gap() }
  }
}
