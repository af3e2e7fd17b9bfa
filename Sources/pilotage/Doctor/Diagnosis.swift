import CursesTerminal
import Store
import TerminalKit

/// The conclusions from the findings: what to do, what to know, which preferences to save.
struct Diagnosis: Equatable {
  /// What stands between this terminal and the room, one line each.
  private(set) var toDo: [String] = []
  private(set) var hints: [String] = []
  /// The person's preferences as they should be from now on; what is standard is not among them.
  private(set) var preferences: Preferences
  /// What the screens will be drawn with; `nil`: there can't be any.
  private(set) var uses: TerminalFacts?
  /// What can be tried here and was not.
  private(set) var leftOut: [String] = []

  /// Whether the terminal will do for the room.
  enum Verdict: Equatable {
    case yes, notYet
    /// Nothing stands in the way of what was tried, and not all was.
    case notKnown
  }

  var verdict: Verdict { !toDo.isEmpty ? .notYet : leftOut.isEmpty ? .yes : .notKnown }

  /// The size of a window that the whole room can read.
  static let roomSize = Size(width: 124, height: 30)

  /// - Parameter preferences: those that there are.
  init(_ findings: TerminalFindings, preferences: Preferences = Preferences()) {
    self.preferences = preferences
    switch findings.expectation.facts {
    case .success(let facts):
      judgeType(findings, facts)
      judgeCharacters(findings, facts)
      judgeColors(findings, facts)
      if let trial = findings.trial { judge(trial, facts) }
      let uses = facts.limited(by: self.preferences)
      self.uses = uses
      leftOut = findings.trial?.leftOut(on: uses) ?? ["everything that is tried at a terminal"]
    case .failure(let error): judge(error)
    }
    judgeSize(findings)
    judgeVariables(findings.surroundings)
  }

  private mutating func judge(_ error: TerminalError) {
    switch error {
    case .cannotMoveCursor(let name):
      toDo.append(
        "the terminal type \(name) can't show a screen; open a terminal window, or in one set: "
          + "export TERM=xterm-256color")
    case .unknownTerminal:
      toDo.append("the terminal's type is not known here; set it: export TERM=xterm-256color")
    default: toDo.append("no screen can be had here; open a terminal window")
    }
  }

  private mutating func judgeType(_ findings: TerminalFindings, _ facts: TerminalFacts) {
    guard facts.name != findings.expectation.type else { return }
    let isSet = !findings.expectation.type.isEmpty
    hints.append(
      "TERM is not \(isSet ? "known on this machine" : "set"), so the terminal is taken for \(facts.name); if the screen "
        + "comes out wrong, install its terminfo entry (Debian: ncurses-term)")
  }

  private mutating func judgeSize(_ findings: TerminalFindings) {
    let room = Self.roomSize
    guard let size = findings.size else {
      toDo.append("run it in the terminal that the room will look at: pilotage doctor")
      return
    }
    var wanted: [String] = []
    if size.width < room.width { wanted.append("\(room.width) columns wide") }
    if size.height < room.height { wanted.append("\(room.height) rows high") }
    guard !wanted.isEmpty else { return }
    toDo.append("make the window " + wanted.joined(separator: " and ") + ", or its letters smaller")
  }

  private mutating func judgeCharacters(_ findings: TerminalFindings, _ facts: TerminalFacts) {
    let measured = findings.trial?.glyphs ?? []
    let isMeasuredRight = measured.isEmpty ? nil : measured.allSatisfy(\.isRight)
    if findings.expectation.hasFewGlyphs {
      hints.append("consoles of this type have few signs, so everything is drawn in ASCII")
      return
    }
    if !findings.expectation.localeIsUnicode {
      // A terminal that draws three columns for ● has another character set: the locale is right.
      if isMeasuredRight != false {
        toDo.append("set a UTF-8 locale: export LC_ALL=C.UTF-8")
      } else {
        hints.append("the terminal does not speak UTF-8, so everything is drawn in ASCII")
      }
      return
    }
    if isMeasuredRight == false || findings.trial?.looksRight == false {
      preferences.ascii = true
      hints.append(
        (isMeasuredRight == false
          ? "signs take more or less room here than they should" : "some signs look wrong here")
          + ", so everything is drawn in ASCII from now on")
    } else if isMeasuredRight == true, findings.trial?.looksRight == true {
      preferences.ascii = nil
    }
  }

  private mutating func judgeColors(_ findings: TerminalFindings, _ facts: TerminalFacts) {
    guard !findings.surroundings.noColor, let seen = findings.trial?.colors else { return }
    if seen == .mono, facts.depth != .mono {
      preferences.color = false
      hints.append("no colours can be told apart here, so none are used from now on")
      return
    }
    if seen != .mono { preferences.color = nil }
    if seen.count < facts.depth.count {
      toDo.append(
        "fewer colours are seen than the terminal's type has; set it: \(Self.export(seen))")
    } else if seen.count > facts.depth.count, facts.depth.count < 256,
      facts.bracketedPaste
    {
      hints.append(
        "more colours are seen than the terminal's type has; to use them: \(Self.export(.indexed256))"
      )
    }
  }

  /// How to say that the terminal has so many colours.
  private static func export(_ depth: ColorDepth) -> String {
    switch depth {
    case .truecolor, .indexed256: "export TERM=xterm-256color"
    case .indexed16: "export TERM=xterm-16color"
    case .indexed8: "export TERM=xterm"
    case .mono: "export NO_COLOR=1"
    }
  }

  private mutating func judge(_ trial: TrialResults, _ facts: TerminalFacts) {
    for key in KeyTrial.allCases {
      guard let happens = trial.keys[key]?.trouble else { continue }
      toDo.append(
        "\(key.shortName) \(happens), and is needed: try another keyboard layout or terminal")
    }
    if trial.clickArrives == false {
      preferences.mouse = false
      hints.append("clicks don't arrive, so the mouse is left to the terminal from now on")
    } else if trial.clickArrives == true {
      preferences.mouse = nil
    }
    if let hasMagnifier = trial.hasMagnifier {
      preferences.showsCursor = hasMagnifier
      guard hasMagnifier else { return }
      hints.append(
        "the cursor stays visible on what is selected from now on, so that a magnifier or a screen "
          + "reader can follow it; pilotage ask DIR holds the workshop without screens")
    }
  }

  private mutating func judgeVariables(_ surroundings: Surroundings) {
    let sizes = surroundings.others.filter { $0.name == "LINES" || $0.name == "COLUMNS" }
    if !sizes.isEmpty {
      hints.append(
        sizes.map(\.name).joined(separator: " and ") + (sizes.count > 1 ? " are" : " is")
          + " set; pilotage goes by the window, other programs may not")
    }
    if surroundings.noColor { hints.append("NO_COLOR is set, so there are no colours") }
  }
}

extension TerminalFacts {
  /// With what a person has chosen to do without.
  fileprivate func limited(by preferences: Preferences) -> TerminalFacts {
    var facts = self
    if preferences.ascii == true { facts.unicode = false }
    if preferences.color == false { facts.depth = .mono }
    if preferences.mouse == false { facts.mouse = false }
    return facts
  }
}

extension ColorDepth {
  /// How many colours it is.
  var count: Int {
    switch self {
    case .truecolor: 1 << 24
    case .indexed256: 256
    case .indexed16: 16
    case .indexed8: 8
    case .mono: 0
    }
  }
}
