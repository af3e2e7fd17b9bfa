import CursesTerminal
import PlainText
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
  var paste: PasteOutcome?
  /// Whether a click was reported.
  var clickArrives: Bool?
  /// Whether somebody in the room uses a screen magnifier or a screen reader.
  var hasMagnifier: Bool?

  /// What was passed over of all that can be tried on a terminal of this kind.
  func leftOut(on facts: TerminalFacts) -> [String] {
    let keys = KeyTrial.allCases.filter { self.keys[$0] == nil }.map(\.shortName)
    let steps: [(String, Bool)] = [
      ("how the signs look", looksRight == nil && facts.unicode),
      ("the colours", colors == nil && facts.depth != .mono),
      ("whether somebody uses a magnifier or a screen reader", hasMagnifier == nil),
      ("the \(keys.count == 1 ? "key" : "keys") \(keys.joined(separator: ", "))", !keys.isEmpty),
      ("pasting", paste == nil && facts.bracketedPaste),
      ("the mouse", clickArrives == nil && facts.mouse),
    ]
    return steps.filter(\.1).map(\.0)
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
  /// Nothing arrived.
  case nothing
}

/// What arrived for a paste.
enum PasteOutcome: Equatable {
  /// It came marked as one.
  case marked
  /// It came as if it were typed.
  case typed
  case nothing
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
