import Glibc
import JSON
import Reports
import Scoring
import Workshop

/// Scores one checkpoint a line, from standard input to standard output.
struct ScoreStream {
  /// `nil`: the day each checkpoint was taken.
  let day: CalendarDate?
  /// `nil`: each workshop's own.
  let stage: String?
  let suppositions: [String]

  /// How many bytes of scores are gathered before they are written, if more input is there.
  private static let gathered = 1 << 18

  func run() throws -> ExitStatus {
    var reader = LineReader(STDIN_FILENO, bound: JSONReader.largestSize)
    var playbooks = StreamedPlaybook()
    var output: [UInt8] = []
    output.reserveCapacity(2 * Self.gathered)
    var status = ExitStatus.done
    var number = 0
    func flush() throws {
      if !output.isEmpty { try StandardOutput.write(output) }
      output.removeAll(keepingCapacity: true)
    }
    // Whoever sends a line and waits for its score gets it.
    func flushUnlessMoreIsThere() throws {
      if output.count >= Self.gathered || !Self.hasInput { try flush() }
    }
    while let line = try reader.next(beforeWaiting: flushUnlessMoreIsThere) {
      number += 1
      do {
        output += CanonicalJSON.line(try score(line, &playbooks))
      } catch {
        output += CanonicalJSON.line(Self.error(error, line: number))
        status = .badData
      }
      output.append(UInt8(ascii: "\n"))
      ProgressLine.current?.count(number)
      if output.count >= Self.gathered { try flush() }
    }
    try flush()
    return status
  }

  private func score(
    _ line: LineReader.Line, _ playbooks: inout StreamedPlaybook
  ) throws -> JSONValue {
    switch line {
    case .tooLong(let count): throw JSONError.tooLarge(bytes: count, bound: JSONReader.largestSize)
    case .bytes(let bytes):
      let checkpoint = try playbooks.checkpoint(of: bytes)
      let state = checkpoint.state
      let score = Score(
        of: state, stage: try stage.map { try state.playbook.stage(named: $0).id },
        on: day ?? checkpoint.taken.date,
        supposing: try Supposition.levels(suppositions, in: state))
      return ScoreJSON.json(score, of: state)
    }
  }

  private static func error(_ error: any Error, line: Int) -> JSONValue {
    let message = (error as? JSONError)?.message ?? Failure(error).message
    return [
      "format": "pilotage/error/1", "line": JSONValue(line), "message": .string(message.printable),
    ]
  }

  private static var hasInput: Bool {
    var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) == 1
  }
}
