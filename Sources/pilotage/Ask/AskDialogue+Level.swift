import Workshop

extension AskDialogue {
  /// Takes a level, or `-` or `x`; whether the text was one.
  mutating func takeLevel(_ text: String) -> Bool {
    switch text.trimmed.lowercased() {
    case "-", "unknown":
      edit([.level(.unknown)])
      say("Nobody knows, so nothing is asked to show it. Type all to go through the fields.")
      goOn()
    case "x", "notapplicable": takeNotApplicable()
    case let typed:
      guard let level = Int(typed).flatMap(Level.init), typed.utf8.count == 1 else { return false }
      edit([.level(.level(level))])
      say("Level \(level.rawValue), \(open.name(of: level)).")
      goOn()
    }
    return true
  }

  private mutating func takeNotApplicable() {
    var wanted = answer ?? Answer()
    wanted.level = .notApplicable
    if playbook.objection(to: wanted, of: question.id) == .namedByGate {
      // Says why not.
      edit([.level(.notApplicable)], changesLevel: true)
      sayPrompt()
    } else {
      ask(.reason)
    }
  }

  mutating func takeReason(_ text: String) {
    guard isShort(text) else { return }
    if edit([.level(.notApplicable), .reason(text.trimmed)], changesLevel: true) {
      say("It does not apply.")
      goOn()
    }
  }

  /// Whether a text is no longer than it may be; if not, it is said.
  mutating func isShort(_ text: String) -> Bool {
    if text.utf8.count <= Bounds.text { return true }
    say("That is the most a text can hold: 64 KiB. It is not taken.")
    return false
  }
}
