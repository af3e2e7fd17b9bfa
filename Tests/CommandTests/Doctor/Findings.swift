import CursesTerminal
import PlainText
import TerminalKit

@testable import pilotage

/// What is found of a good terminal in a good place.
func goodFindings() -> TerminalFindings {
  let facts = TerminalFacts(
    name: "xterm-256color", depth: .indexed256, unicode: true, mouse: true, bracketedPaste: true,
    synchronizedOutput: true)
  var trial = TrialResults()
  trial.glyphs = TrialGlyphs.all.map {
    GlyphWidth(glyph: $0, measured: TextWidth.width($0))
  }
  trial.looksRight = true
  trial.colors = .truecolor
  trial.keys = Dictionary(uniqueKeysWithValues: KeyTrial.allCases.map { ($0, .asItShould) })
  trial.clickArrives = true
  trial.hasMagnifier = false
  return TerminalFindings(
    surroundings: Surroundings(["LC_ALL": "C.UTF-8"]),
    expectation: TerminalExpectation(
      type: "xterm-256color", facts: .success(facts), localeIsUnicode: true, hasFewGlyphs: false),
    size: Size(width: 124, height: 30), trial: trial)
}

/// The same with something else found.
func findings(_ change: (inout TerminalFindings) -> Void) -> TerminalFindings {
  var findings = goodFindings()
  change(&findings)
  return findings
}

extension TerminalFindings {
  /// Changes what is known of the terminal's type.
  mutating func changeFacts(_ change: (inout TerminalFacts) -> Void) {
    guard case .success(var facts) = expectation.facts else { return }
    change(&facts)
    expectation.facts = .success(facts)
  }
}
