/// How the program ends, as scripts see it.
enum ExitStatus: Equatable {
  case done
  /// The answer is no: a gate is blocked, faults were found.
  case no
  case usage
  case badData
  case noInput
  case cannotCreate
  case ioError
  case tryAgain
  /// A signal asked the program to end.
  case ended(bySignal: Int32)

  var code: Int32 {
    switch self {
    case .done: 0
    case .no: 1
    case .usage: 64
    case .badData: 65
    case .noInput: 66
    case .cannotCreate: 73
    case .ioError: 74
    case .tryAgain: 75
    case .ended(let signal): 128 + signal
    }
  }
}
