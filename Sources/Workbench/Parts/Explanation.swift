import Scoring
import Session
import TerminalKit
import Workshop

/// How figures came about, as a text to read.
enum Explanation {
  /// The figures of a question, of its decision and the overall readiness, each with its parts.
  ///
  /// - Parameter figure: a figure to explain first and in full; `nil`: only the others.
  static func text(
    of figure: Figure?, in question: Question?, score: Score? = nil, _ session: Session
  ) -> TextOverlay? {
    guard let open = session.open else { return nil }
    let decision = question.map {
      Figure.decision(open.playbook.decisions[$0.decisionIndex].id, .readiness)
    }
    let figures = [figure, decision, .overall(.readiness)].compactMap { $0 }
    var lines: [[Span]] = []
    for figure in figures {
      guard let derivation = (score ?? open.score).derivation(of: figure, in: open.state) else {
        continue
      }
      if !lines.isEmpty { lines.append([]) }
      lines += DerivationLines.lines(of: derivation, deepest: figure == figures.first ? 4 : 1)
    }
    return TextOverlay(title: "How the figures came about", lines: lines)
  }
}
