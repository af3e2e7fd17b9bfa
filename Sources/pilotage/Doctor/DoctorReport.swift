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
    let isTried = findings.trial?.isWhole(on: diagnosis.uses) ?? false
    lines.append(
      "Ready for the room: "
        + (!diagnosis.isReady ? "not yet" : isTried ? "yes" : "yes, as far as it was tried"))
    lines += diagnosis.toDo.map { "  - " + $0.printable }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(
    _ findings: TerminalFindings, _ diagnosis: Diagnosis
  ) -> [(String, String)] {
    let around = findings.surroundings
    let through =
      around.through.isEmpty ? "" : ", through " + around.through.joined(separator: ", ")
    var rows = [
      ("Terminal", type(findings.expectation) + through),
      ("Size", findings.size.map { "\($0.width) columns, \($0.height) rows" } ?? "not known"),
      ("Characters", characters(findings)),
    ]
    for variable in around.others {
      rows.append(("Variable", "\(variable.name)=\(variable.value)"))
    }
    if let trial = findings.trial {
      rows += self.rows(trial)
    } else {
      let why = diagnosis.uses == nil ? "this type has no screen" : "there is no terminal to try"
      rows.append(("Tried", "nothing: " + why))
    }
    rows.append(("pilotage uses", diagnosis.uses.map(uses) ?? "no screen; the commands work"))
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
    let set = findings.expectation.localeIsUnicode ? "UTF-8" : "not UTF-8"
    guard let locale = findings.surroundings.locale else { return "no locale is set, \(set)" }
    return "\(locale.name)=\(locale.value), \(set)"
  }

  private static func rows(_ trial: TrialResults) -> [(String, String)] {
    var rows = [
      ("Answers", trial.delay.map { "within \(max(1, $0.inMilliseconds)) ms" } ?? "none"),
      ("Signs", signs(trial)),
      ("Colours seen", trial.colors.map(\.words) ?? "not tried"),
    ]
    let told = [(2026, "whole frames"), (2004, "marked pastes"), (1006, "mouse")]
    func names(_ isThere: Bool) -> String {
      told.filter { trial.modes[$0.0] == isThere }.map(\.1).joined(separator: ", ")
    }
    let without = names(false)
    let modes = [names(true), without.isEmpty ? "" : "not " + without].filter { !$0.isEmpty }
    rows.append(
      ("It says it has", modes.isEmpty ? "it does not say" : modes.joined(separator: "; ")))
    let fine = KeyTrial.allCases.filter { trial.keys[$0] == .asItShould }.map(\.shortName)
    let others = KeyTrial.allCases.compactMap { key -> String? in
      switch trial.keys[key] {
      case .other(let name)?: "\(key.shortName) as \(name)"
      case .heldBack?: "\(key.shortName) held back"
      case .asItShould?, nil: nil
      }
    }
    let tried = [fine.isEmpty ? "" : "fine: " + fine.joined(separator: ", ")] + others
    rows.append(("Keys", listed(tried)))
    rows.append(("Paste", trial.pasteIsMarked.map { $0 ? "marked" : "as if typed" } ?? "not tried"))
    rows.append(("Click", trial.clickArrives.map { $0 ? "arrives" : "does not" } ?? "not tried"))
    return rows
  }

  private static func signs(_ trial: TrialResults) -> String {
    let wrong = trial.glyphs.filter { !$0.isRight }
    let widths =
      trial.glyphs.isEmpty
      ? "widths not measured"
      : wrong.isEmpty
        ? "all \(trial.glyphs.count) as wide as they should be"
        : "\(wrong.count) of \(trial.glyphs.count) of another width: "
          + wrong.map { "\(name($0.glyph)) \($0.measured)" }.joined(separator: ", ")
    return listed([widths, trial.looksRight.map { $0 ? "look right" : "look wrong" } ?? ""])
  }

  /// A sign by its number: the report goes through mail, and its signs are the doubtful ones.
  private static func name(_ glyph: String) -> String {
    glyph.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }

  private static func listed(_ words: [String]) -> String {
    let words = words.filter { !$0.isEmpty }
    return words.isEmpty ? "not tried" : words.joined(separator: "; ")
  }

  private static func uses(_ facts: TerminalFacts) -> String {
    [
      facts.depth.words, facts.unicode ? "Unicode" : "ASCII", facts.mouse ? "mouse" : "no mouse",
      facts.bracketedPaste ? "marked pastes" : "unmarked pastes",
    ].joined(separator: ", ")
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
