import CursesTerminal
import TerminalKit

/// What was found of a terminal: by its surroundings, by its answers, and with the person.
struct TerminalFindings: Equatable {
  var surroundings: Surroundings
  var expectation: TerminalExpectation
  /// `nil`: it does not know, or there is none.
  var size: Size?
  /// `nil`: nothing was tried.
  var trial: TrialResults?
}

/// What came of trying. What is `nil` was skipped, or could not be tried.
struct TrialResults: Equatable {
  /// How long the terminal took to answer a question.
  var delay: Duration?
  var glyphs: [GlyphWidth] = []
  /// Whether the person sees the signs as they are meant.
  var looksRight: Bool?
  /// The private modes that the terminal says it has.
  var modes: [Int: Bool] = [:]
  /// As many colours as the person can tell apart.
  var colors: ColorDepth?
  var keys: [KeyTrial: KeyOutcome] = [:]
  /// Whether a paste came marked as one.
  var pasteIsMarked: Bool?
  /// Whether a click was reported.
  var clickArrives: Bool?

  /// Whether everything was tried that can be on a terminal of this kind.
  func isWhole(on facts: TerminalFacts?) -> Bool {
    guard let facts, keys.count == KeyTrial.allCases.count else { return false }
    return (looksRight != nil || !facts.unicode) && (colors != nil || facts.depth == .mono)
      && (pasteIsMarked != nil || !facts.bracketedPaste) && (clickArrives != nil || !facts.mouse)
  }
}

/// A sign and the columns it takes on the terminal.
struct GlyphWidth: Equatable {
  var glyph: String
  var measured: Int

  var isRight: Bool { measured == TextWidth.width(glyph) }
}

/// What arrived for a key.
enum KeyOutcome: Equatable {
  case asItShould
  /// The names of the keys that arrived in its place.
  case other(String)
  /// Escape came together with the key after it: something holds it back.
  case heldBack
}

/// The signs that are tried.
enum TrialGlyphs {
  /// Those that the screens are made of.
  static let own = [
    "●", "◌", "○", "◆", "◇", "▶", "✓", "█", "▉", "▊", "▋", "▌", "▍", "▎", "▏", "░",
    "▁", "▂", "▃", "▄", "▅", "▆", "▇",
    "╭", "╮", "╰", "╯", "│", "─", "┃", "·", "–", "−", "…", "‹", "›", "×", "→", "←", "↑", "↓",
    "“", "”", "’", "▲", "▼", "◷", "■",
  ]
  /// Those that a person may write: a wide letter, and one with a combining accent.
  static let written = ["漢", "e\u{301}"]
  /// Those that the person is asked about.
  static let shown = ["●", "◌", "○", "◆", "◇", "▶", "✓", "█", "░"]
}
