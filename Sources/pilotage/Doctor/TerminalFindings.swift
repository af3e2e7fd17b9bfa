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
  var glyphs: [GlyphWidth] = []
  /// Whether the person sees the signs as they are meant.
  var looksRight: Bool?
  /// As many colours as the person can tell apart.
  var colors: ColorDepth?
  var keys: [KeyTrial: KeyOutcome] = [:]
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
  /// The names of the keys that arrived instead.
  case other(String)
  /// Nothing arrived.
  case nothing

  /// What happens instead; `nil`: the key works.
  var trouble: String? {
    switch self {
    case .asItShould: nil
    case .other(let names): "arrives as \(names)"
    case .nothing: "does not arrive"
    }
  }
}

/// The signs that are tried.
enum TrialGlyphs {
  /// Those that the screens are made of.
  static let all = [
    "●", "◌", "○", "◆", "◇", "▶", "✓", "█", "▉", "▊", "▋", "▌", "▍", "▎", "▏", "░",
    "▁", "▂", "▃", "▄", "▅", "▆", "▇",
    "╭", "╮", "╰", "╯", "│", "─", "┃", "·", "–", "−", "…", "‹", "›", "×", "→", "←", "↑", "↓",
    "“", "”", "’", "▲", "▼", "◷", "■",
  ]
  /// Those that the person is asked about.
  static let shown = ["●", "◌", "○", "◆", "◇", "▶", "✓", "█", "░"]
}
