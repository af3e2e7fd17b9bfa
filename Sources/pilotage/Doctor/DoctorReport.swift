import CursesTerminal
import TerminalKit

/// The report as lines of text: what was found, what pilotage will use, and whether that will do.
enum DoctorReport {
  /// - Parameter kept: what is told of the preferences that were kept, if any were.
  static func text(_ findings: TerminalFindings, _ diagnosis: Diagnosis, kept: String?) -> String {
    var table = Columns()
    for (label, words) in rows(findings, diagnosis) { table.add([label, words]) }
    var lines = ["Terminal report of pilotage \(Version.text)", ""]
    lines += [table.text]
    if let kept { lines += [kept.printable, ""] }
    if !diagnosis.hints.isEmpty {
      lines += ["Worth knowing:"] + diagnosis.hints.map { "  - " + $0.printable } + [""]
    }
    lines += ["Ready for the room: " + verdict(diagnosis)] + next(diagnosis).map { "  - " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func verdict(_ diagnosis: Diagnosis) -> String {
    switch diagnosis.verdict {
    case .yes: "yes"
    case .notYet: "not yet"
    case .notKnown: "not known, as not everything was tried"
    }
  }

  /// What to do now.
  private static func next(_ diagnosis: Diagnosis) -> [String] {
    let toDo = diagnosis.toDo.map(\.printable)
    guard !diagnosis.leftOut.isEmpty else { return toDo }
    return toDo + [
      "not tried: " + diagnosis.leftOut.joined(separator: "; "),
      "run it again at the terminal, and answer every step: pilotage doctor",
    ]
  }

  private static func rows(
    _ findings: TerminalFindings, _ diagnosis: Diagnosis
  ) -> [(String, String)] {
    let around = findings.surroundings
    let through =
      around.through.isEmpty ? "" : ", reached through " + around.through.joined(separator: ", ")
    var rows = [
      ("Terminal", type(findings.expectation) + through),
      ("Window", findings.size.map { "\($0.width) columns, \($0.height) rows" } ?? "not known"),
      ("Characters", characters(findings)),
    ]
    for variable in around.others {
      rows.append(("Variable set", "\(variable.name)=\(variable.value)"))
    }
    if let trial = findings.trial {
      rows += self.rows(trial)
    } else {
      let why =
        diagnosis.uses == nil
        ? "a terminal of this type can't show a screen" : "there is no terminal to try"
      rows.append(("Tried", "nothing: " + why))
    }
    rows.append(
      (
        "pilotage uses",
        diagnosis.uses.map { uses($0, showsCursor: diagnosis.preferences.showsCursor) }
          ?? "no screens; the commands work, and pilotage ask"
      ))
    return rows
  }

  private static func type(_ expectation: TerminalExpectation) -> String {
    let name = expectation.type.isEmpty ? "TERM is not set" : expectation.type
    guard case .success(let facts) = expectation.facts, facts.name != expectation.type else {
      return name
    }
    return "\(name), taken for \(facts.name)"
  }

  private static func characters(_ findings: TerminalFindings) -> String {
    let isUnicode = findings.expectation.localeIsUnicode
    guard let locale = findings.surroundings.locale else {
      return "no locale is set, so \(isUnicode ? "UTF-8" : "ASCII") is used"
    }
    return "\(isUnicode ? "UTF-8" : "not UTF-8"), by \(locale.name)=\(locale.value)"
  }

  private static func rows(_ trial: TrialResults) -> [(String, String)] {
    [
      ("Signs", signs(trial)),
      (
        "Colours",
        trial.colors.map { $0 == .mono ? "none can be seen" : "\($0.words) can be seen" }
          ?? notTried
      ),
      ("Keys", keys(trial)),
      (
        "Mouse",
        trial.clickArrives.map { $0 ? "a click arrives" : "a click does not arrive" } ?? notTried
      ),
      (
        "Magnifier",
        trial.hasMagnifier.map {
          "\($0 ? "somebody" : "nobody") uses a magnifier or a screen reader"
        } ?? "not asked"
      ),
    ]
  }

  private static let notTried = "not tried"

  private static func keys(_ trial: TrialResults) -> String {
    let fine = KeyTrial.allCases.filter { trial.keys[$0] == .asItShould }.map(\.shortName)
    let others = KeyTrial.allCases.compactMap { key in
      trial.keys[key]?.trouble.map { "\(key.shortName) \($0)" }
    }
    return listed([fine.isEmpty ? "" : "fine: " + fine.joined(separator: ", ")] + others)
  }

  private static func signs(_ trial: TrialResults) -> String {
    let wrong = trial.glyphs.filter { !$0.isRight }
    let widths =
      trial.glyphs.isEmpty
      ? "their widths are not known"
      : wrong.isEmpty
        ? "all \(trial.glyphs.count) are as wide as they should be"
        : "\(wrong.count) of \(trial.glyphs.count) are too wide or too narrow (columns): "
          + wrong.map { "\(name($0.glyph)) (\($0.measured))" }.joined(separator: ", ")
    return listed([
      widths, trial.looksRight.map { $0 ? "they look right" : "they look wrong" } ?? "",
    ])
  }

  /// A sign by its number: the report goes through mail, and its signs are the doubtful ones.
  private static func name(_ glyph: String) -> String {
    glyph.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }

  private static func listed(_ words: [String]) -> String {
    let words = words.filter { !$0.isEmpty }
    return words.isEmpty ? notTried : words.joined(separator: "; ")
  }

  private static func uses(_ facts: TerminalFacts, showsCursor: Bool) -> String {
    [
      facts.depth.words, facts.unicode ? "signs beyond ASCII" : "ASCII only",
      facts.mouse ? "the mouse" : "no mouse",
      facts.bracketedPaste ? "pastes told from typing" : "pastes taken as typing",
      showsCursor ? "a cursor that stays visible" : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension ColorDepth {
  /// In words: `256 colours`.
  var words: String {
    switch self {
    case .truecolor: "true colour"
    case .mono: "no colours"
    default: "\(count) colours"
    }
  }
}
