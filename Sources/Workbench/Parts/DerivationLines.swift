import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// A derivation as lines: each figure with its value, its parts indented below.
enum DerivationLines {
  /// Parts deeper than `deepest` are left out.
  static func lines(of derivation: Derivation, deepest: Int) -> [[Span]] {
    var lines: [[Span]] = []
    append(derivation, share: nil, depth: 0, deepest: deepest, to: &lines)
    return lines
  }

  private static func append(
    _ derivation: Derivation, share: String?, depth: Int, deepest: Int, to lines: inout [[Span]]
  ) {
    let indent = String(repeating: "  ", count: depth)
    var line = [Span(indent + derivation.label.printable, depth == 0 ? .title : .text)]
    if let value = DerivationWords.value(derivation) {
      line.append(Span("  " + value, depth == 0 ? Style(.accent, .bold) : Style(.accent)))
    }
    if let share { line.append(Span("  " + share, .muted)) }
    lines.append(line)
    if depth == 0, let formula = DerivationWords.formula(derivation) {
      lines.append([Span("  " + formula, .muted)])
    }
    if depth <= 1 {
      for note in derivation.notes { lines.append([Span(indent + "  " + note.printable, .muted)]) }
    }
    guard depth < deepest else { return }
    for part in derivation.parts {
      append(
        part.derivation, share: DerivationWords.share(of: part, in: derivation.rule),
        depth: depth + 1, deepest: deepest, to: &lines)
    }
  }
}
