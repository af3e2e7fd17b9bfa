import CursesTerminal
import Glibc
import JSON
import Store
import Workshop

extension Failure {
  /// What, where, what to do, without a full stop.
  var message: String {
    switch self {
    case .store(let error): error.message
    case .document(let error, let file): "\(file): \(error.message)"
    case .terminal(let error): Self.message(error)
    case .usage(let fault): fault.message
    case .refused(let refusal): Self.message(refusal)
    case .output(let number): "standard output can't be written to: \(Self.words(number))"
    case .input(let number): "standard input can't be read: \(Self.words(number))"
    case .other(let text): text
    }
  }

  /// Whether nothing is to be said of it: whoever read our output has gone away and knows.
  var isQuiet: Bool { self == .output(errno: EPIPE) }

  private static func message(_ refusal: Refusal) -> String {
    switch refusal {
    case .hasVoted(let participant):
      "\(participant) has voted and stays; to leave them out of what comes, make them an observer: "
        + "pilotage participant set DIR \(participant) --observer yes"
    case .dissents(let participant, let question):
      "\(participant) dissents on \(question) and stays; take the dissent back first: "
        + "pilotage answer DIR \(question) --dissent \"\(participant):\""
    case .alreadyRevealed(let question):
      "\(question) is revealed already, and its ballots stay as they were"
    case .nobodyVoted(let question):
      "nobody has voted on \(question) yet, so there is nothing to reveal; vote with: "
        + "pilotage vote DIR \(question) --as ID --level L"
    case .upgrade(let obstacle): UpgradeWords.sentence(obstacle)
    }
  }

  private static func message(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal:
      "this is no terminal, so no screen can be shown; the commands work without one: pilotage help"
    case .unknownTerminal(let name):
      "the terminal type \(name) is not known here; set TERM, for instance to xterm-256color, "
        + "or use the plain dialogue: pilotage ask DIR"
    case .cannotMoveCursor(let name):
      "the terminal type \(name) can't show a screen; use the plain dialogue: pilotage ask DIR"
    case .alreadyOpen: "the screen is open already"
    case .refused(let code): "the terminal could not be set up: \(words(code))"
    }
  }

  /// What the system says of an error, beginning with a small letter.
  private static func words(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
