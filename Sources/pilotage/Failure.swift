import CursesTerminal
import Glibc
import JSON
import Store
import Workshop

/// Why a command can't do what it was asked: facts, which `Failure+Message.swift` words.
enum Failure: Error, Equatable {
  case store(StoreError)
  /// A document that came another way than out of a file of a workshop.
  case document(JSONError, file: String)
  case terminal(TerminalError)
  case usage(UsageFault)
  case refused(Refusal)
  /// What is told could not be written to standard output.
  case output(errno: Int32)
  case input(errno: Int32)
  case other(String)

  /// Something that is understood and that the state of the workshop does not allow.
  enum Refusal: Equatable {
    /// Somebody who has voted must stay a participant.
    case hasVoted(Slug)
    /// So must somebody whose dissent is on record.
    case dissents(Slug, QuestionID)
    case alreadyRevealed(QuestionID)
    case nobodyVoted(QuestionID)
    /// A playbook that can't replace the workshop's.
    case upgrade(PlaybookUpgrade.Obstacle)
  }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as UsageFault: self = .usage(fault)
    case let error as StoreError: self = .store(error)
    case let error as JSONError: self = .document(error, file: "the built-in playbook")
    case let error as TerminalError: self = .terminal(error)
    default: self = .other("\(error)")
    }
  }

  /// Whether an error is one of those that this holds, and not the argument parser's.
  static func isKnown(_ error: any Error) -> Bool {
    error is Failure || error is UsageFault || error is StoreError || error is JSONError
      || error is TerminalError
  }

  var status: ExitStatus {
    switch self {
    case .store(let error): error.status
    case .document: .badData
    case .terminal, .output, .input, .other: .ioError
    case .usage: .usage
    case .refused: .no
    }
  }

  /// Says it on standard error, in one line.
  func report() -> ExitStatus {
    if !isQuiet { StandardError.line("pilotage: \(message.printable)") }
    return status
  }
}

extension StoreError {
  /// The status that tells scripts what kind of trouble it is.
  var status: ExitStatus {
    switch self {
    case .notFound, .notAWorkshop, .notHereYet: .noInput
    case .notEmpty, .cannotCreate: .cannotCreate
    case .document, .rule, .otherName, .notAFile, .tooMany: .badData
    case .busy: .tryAgain
    case .revealed, .noVoter: .no
    // A name below a file, or one that is too long, is that of no file.
    case .cannotRead(_, ENOTDIR), .cannotRead(_, ENAMETOOLONG): .noInput
    case .cannotRead, .cannotWrite, .readOnly, .isLink, .changedSince: .ioError
    }
  }
}
