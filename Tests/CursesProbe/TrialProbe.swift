import CursesTerminal
import Glibc
import TerminalKit

/// Tries the terminal as the commands of a test say.
struct TrialProbe {
  private static let limit = Duration.milliseconds(200)

  private let trial: TerminalTrial

  init(name: String) throws {
    trial = try TerminalTrial(name: name)
  }

  func run() {
    say("ready \(getpid()) \(TerminalExpectation())")
    while let line = readCommand() {
      let words = line.split(separator: " ").map(String.init)
      switch words.first ?? "" {
      case "widths": say("widths \(trial.widths(of: Array(words.dropFirst()), within: Self.limit))")
      case "next": say("\(trial.nextEvent(within: .seconds(10)))")
      case "wait": say("\(trial.nextEvent(within: .milliseconds(1)))")
      case "mouse": trial.request(mouse: true)
      case "write": trial.write("<mark>")
      case "restore": trial.restore()
      case "exit": exit(3)
      default: abort()
      }
      say("done \(words.first ?? "")")
    }
  }

  /// A line from descriptor 3; `nil` at its end.
  private func readCommand() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(3, &byte, 1) == 1 {
      if byte == 0x0a { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }
}
