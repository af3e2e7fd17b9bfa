import ArgumentParser
import Glibc
import JSON
import Reports
import Workshop

/// `pilotage score DIR`, and `score --stream`
struct ScoreCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score a workshop.",
    usage: """
      pilotage score <dir> [--format <format>] [--stage <stage>] [--on <YYYY-MM-DD>] \
      [--suppose <question=level> ...]
      pilotage score --stream
      """,
    discussion: """
      With --stream it reads one checkpoint document per line on standard input and writes one \
      compact score per line. A line that can't be scored becomes a line of format \
      pilotage/error/1, the run goes on, and the status is 65 at the end.
      """)

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument?

  @Option(help: "How to print it.")
  var format: TextOrJSON?

  @OptionGroup var scoring: ScoringOptions

  @Option(
    name: .customLong("suppose"),
    help: ArgumentHelp(
      "Take a question's supported level as given; repeatable.", valueName: "question=level"))
  var suppositions: [String] = []

  @Flag(help: "Score a line of standard input each, to standard output.")
  var stream = false

  func perform() throws -> ExitStatus {
    for text in suppositions { _ = try Supposition.parse(text) }
    if stream { return try scoreStream() }
    guard let dir else { throw UsageFault.noFolder }
    let workshop = try WorkshopReading(dir, scoring)
    let score = workshop.score(
      supposing: try Supposition.levels(suppositions, in: workshop.state))
    switch format ?? .text {
    case .text: try StandardOutput.write(ScoreText.text(score, of: workshop.state))
    case .json:
      try StandardOutput.write(CanonicalJSON.bytes(ScoreJSON.json(score, of: workshop.state)))
    }
    return .done
  }

  private func scoreStream() throws -> ExitStatus {
    if let dir { throw UsageFault.notWith("--stream", dir.path) }
    if format == .text { throw UsageFault.notWith("--stream", "--format text") }
    // Somebody who types the lines is not waiting for progress.
    if isatty(STDIN_FILENO) == 1 { ProgressLine.current?.end() }
    return try ScoreStream(
      day: scoring.day.on, stage: scoring.stage, suppositions: suppositions
    ).run()
  }
}
