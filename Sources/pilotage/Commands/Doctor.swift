import ArgumentParser
import CursesTerminal
import Store

/// `pilotage doctor`
struct DoctorCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Try what this terminal can do: status 0 ready for the room, 1 not yet or not known.",
    discussion: """
      It tries signs, colours, keys and mouse with you, says what pilotage will use and what to do, \
      and keeps what it finds as preferences. Without a terminal it tells what it can tell \
      without trying. The report is text that can be sent to whoever looks after the machine.

      It says yes where all was tried and nothing stands in the way. Where steps were passed over it \
      says that this is not known, and which steps they were: status 1, run it again.

      Where somebody uses a screen magnifier or a screen reader, the cursor stays visible on what is \
      selected: "cursor": "visible" in preferences.json. Answering no the next time takes it back.
      """)

  static let isDialogue = true

  func perform() throws -> ExitStatus {
    let environment = Environment.current
    let folders = UserFolders(environment: environment)
    var findings = TerminalFindings(
      surroundings: Surroundings(environment), expectation: TerminalExpectation(),
      size: TerminalExpectation.size())
    if StandardStreams.isTerminal, case .success(let facts) = findings.expectation.facts {
      do {
        findings.trial = try Examination.run(facts, noColor: findings.surroundings.noColor)
      } catch let ended as Examination.Ended {
        return .ended(bySignal: ended.signal)
      }
      findings.size = TerminalExpectation.size()
    }
    let before = folders.preferences()
    let diagnosis = Diagnosis(findings, preferences: before)
    let kept = diagnosis.preferences == before ? nil : keep(diagnosis.preferences, in: folders)
    try StandardOutput.write(DoctorReport.text(findings, diagnosis, kept: kept))
    return diagnosis.verdict == .yes ? .done : .no
  }

  /// Keeps the preferences and tells of it.
  private func keep(_ preferences: Preferences, in folders: UserFolders) -> String {
    do {
      try folders.keep(preferences)
      return "Kept for all workshops, in \(folders.config)/preferences.json"
    } catch {
      return "It can't be kept for the next time: \(Failure.store(error).message)"
    }
  }
}
