import CursesTerminal
import Glibc
import JSON
import Store
import Workshop

/// Why a command can't do what it was asked: one line for people and a status for scripts.
enum Failure: Error {
  case store(StoreError)
  case document(JSONError, file: String)
  case terminal(TerminalError)
  case usage(String)
  case no(String)
  case other(String)

  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self = .store(error)
    case let error as JSONError: self = .document(error, file: "the built-in playbook")
    case let error as TerminalError: self = .terminal(error)
    default: self = .other("\(error)")
    }
  }

  /// What, where, what to do, without a full stop.
  var message: String {
    switch self {
    case .store(let error): error.message
    case .document(let error, let file): "\(file): \(error.message)"
    case .terminal(let error): Self.message(error)
    case .usage(let text), .no(let text), .other(let text): text
    }
  }

  var status: ExitStatus {
    switch self {
    case .store(let error): error.status
    case .document: .badData
    case .terminal: .ioError
    case .usage: .usage
    case .no: .no
    case .other: .ioError
    }
  }

  /// Says it on standard error, in one line.
  func report() -> ExitStatus {
    StandardError.line("pilotage: \(message.printable)")
    return status
  }

  private static func message(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal:
      "this is no terminal, so no screen can be shown; the commands work without one: pilotage help"
    case .unknownTerminal(let name):
      "the terminal type \(name) is not known here; set TERM, for instance to xterm-256color"
    case .cannotMoveCursor(let name):
      "the terminal type \(name) can't show a screen; the commands work on it: pilotage help"
    case .alreadyOpen: "the screen is open already"
    case .refused(let code): "the terminal could not be set up: \(String(cString: strerror(code)))"
    }
  }
}

extension StoreError {
  /// The status that tells scripts what kind of trouble it is.
  var status: ExitStatus {
    switch self {
    case .notFound, .notAWorkshop: .noInput
    case .notEmpty, .cannotCreate: .cannotCreate
    case .document: .badData
    case .busy: .tryAgain
    default: .ioError
    }
  }
}

/// Standard error, a line at a time.
enum StandardError {
  static func line(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }
}
