import CursesTerminal
import TerminalKit

/// Tests a terminal with the person at it, line by line.
///
/// Steps can be skipped: Space skips one, `q`, Ctrl-C or a minute without input skips the rest.
struct Examination {
  private let terminal: TerminalTrial
  private let facts: TerminalFacts
  private let noColor: Bool
  private var results = TrialResults()

  /// Why it was ended from outside.
  struct Ended: Error {
    var signal: Int32
  }

  /// Why no more is tried.
  private struct CutShort: Error {}

  private static let patience = Duration.seconds(60)
  /// How long to wait for an answer of the terminal, even over a slow line.
  private static let answer = Duration.seconds(2)
  /// Input that follows a key faster than this was not typed by hand.
  private static let burst = Duration.milliseconds(30)
  /// The longest pause between keys that are pressed one after the other.
  private static let pause = Duration.seconds(1)

  /// Tries all there is and gives the terminal back.
  static func run(_ facts: TerminalFacts, noColor: Bool) throws -> TrialResults {
    let terminal = try TerminalTrial(name: facts.name)
    defer { terminal.restore() }
    var examination = Examination(terminal: terminal, facts: facts, noColor: noColor)
    do {
      try examination.tryAll()
    } catch is CutShort {
      terminal.write("\n\n")
    }
    return examination.results
  }

  private init(terminal: TerminalTrial, facts: TerminalFacts, noColor: Bool) {
    self.terminal = terminal
    self.facts = facts
    self.noColor = noColor
  }

  private mutating func tryAll() throws {
    terminal.write(
      """
      This tries what the terminal can do. Nothing of it is changed.
      Space passes over a step, n says that nothing happens, q ends it.


      """)
    measureSigns()
    try lookAtSigns()
    try lookAtColors()
    results.hasMagnifier = try decide(
      "Does anyone in the room use a screen magnifier or a screen reader?")
    try pressKeys()
    try click()
    terminal.write("\n")
  }

  // MARK: What the terminal tells by itself

  private mutating func measureSigns() {
    let widths = terminal.widths(of: TrialGlyphs.all, within: Self.answer)
    for (glyph, width) in zip(TrialGlyphs.all, widths) {
      if let width { results.glyphs.append(GlyphWidth(glyph: glyph, measured: width)) }
    }
  }

  // MARK: What the person sees

  private mutating func lookAtSigns() throws {
    guard facts.unicode else { return }
    terminal.write("  " + TrialGlyphs.shown.joined(separator: "  ") + "\n")
    results.looksRight = try decide(
      "Are these \(TrialGlyphs.shown.count) different signs, and no boxes or question marks?")
  }

  private mutating func lookAtColors() throws {
    guard !noColor, facts.depth != .mono || facts.bracketedPaste else { return }
    let strips: [ColorDepth] = facts.bracketedPaste ? Self.depths : [.indexed8, .indexed16]
    for (number, depth) in strips.enumerated() {
      terminal.write("  \(number + 1)  \(ColorStrip.text(depth))  \(depth.words)\n")
    }
    terminal.write(
      "Which is the last line that shows all its colours? 1 to \(strips.count), 0 for none: ")
    let answers = (0...strips.count).map { Key.character(Character("\($0)")) }
    guard let key = try choose(answers), let number = answers.firstIndex(of: key) else { return }
    results.colors = number == 0 ? .mono : strips[number - 1]
  }

  private static let depths: [ColorDepth] = [.indexed8, .indexed16, .indexed256, .truecolor]

  // MARK: What the person presses

  private mutating func pressKeys() throws {
    for key in KeyTrial.allCases {
      terminal.write("Press \(key.name): ")
      results.keys[key] = try outcome(of: key)
      if case .other(let name)? = results.keys[key] {
        let without = key == .enter ? Key.character(" ") : .enter
        terminal.write(
          "\nThat was \(name). Press \(key.name), or \(without.name) to go on without it: ")
        results.keys[key] = try outcome(of: key, passedOverBy: without)
      }
      let outcome = results.keys[key].map { $0.trouble ?? "fine" } ?? "passed over"
      terminal.write(outcome + "\n")
    }
  }

  /// What arrives for a key; `nil` where it is passed over, by Space or another key.
  private func outcome(of trial: KeyTrial, passedOverBy other: Key? = nil) throws -> KeyOutcome? {
    var arrived: [Key] = []
    while arrived.count < trial.expected.count {
      guard case .key(let key) = try next() else { continue }
      if key == .character(" ") || arrived.isEmpty && key == other { return nil }
      if key == .character("q") || key == .control("c") { throw CutShort() }
      if arrived.isEmpty, key == .character("n") { return .nothing }
      arrived.append(key)
      if key != trial.expected[arrived.count - 1] { break }
    }
    let outcome = trial.outcome(of: arrived)
    if case .other = outcome {
      try passOverMore(within: trial.expected.count > 1 ? Self.pause : Self.burst)
    }
    return outcome
  }

  private mutating func click() throws {
    guard facts.mouse else { return }
    terminal.write("Click once in this window; n if nothing happens: ")
    terminal.request(mouse: true)
    defer { terminal.request(mouse: false) }
    while results.clickArrives == nil {
      switch try next() {
      case .mouse(let event) where event.action == .press: results.clickArrives = true
      case .key(.character("n")): results.clickArrives = false
      case .key(let key):
        if try isPassedOver(key) {
          terminal.write("passed over\n")
          return
        }
      default: break
      }
    }
    terminal.write(results.clickArrives == true ? "fine\n" : "not reported\n")
  }

  // MARK: Answers

  /// Yes or no; `nil` where it is passed over.
  private func decide(_ question: String) throws -> Bool? {
    terminal.write(question + " y or n: ")
    switch try choose([.character("y"), .character("n")]) {
    case .character("y")?: return true
    case .character("n")?: return false
    default: return nil
    }
  }

  /// One of these keys; `nil` where it is passed over.
  private func choose(_ keys: [Key]) throws -> Key? {
    while true {
      guard case .key(let key) = try next() else { continue }
      if keys.contains(key) {
        terminal.write(key.name + "\n")
        return key
      }
      if try isPassedOver(key) {
        terminal.write("passed over\n")
        return nil
      }
    }
  }

  private func isPassedOver(_ key: Key) throws -> Bool {
    if key == .character("q") || key == .control("c") { throw CutShort() }
    return key == .character(" ") || key == .enter
  }

  /// Takes what follows so soon: the rest of what was meant for one key is no answer to what is
  /// asked next.
  private func passOverMore(within limit: Duration) throws {
    while true {
      switch terminal.nextEvent(within: limit) {
      case .terminated(let signal): throw Ended(signal: signal)
      case .timedOut: return
      default: break
      }
    }
  }

  private func next() throws -> TerminalEvent {
    switch terminal.nextEvent(within: Self.patience) {
    case .terminated(let signal): throw Ended(signal: signal)
    case .timedOut: throw CutShort()
    case let event: return event
    }
  }
}
