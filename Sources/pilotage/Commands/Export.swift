import ArgumentParser
import Glibc
import JSON
import Reports
import Scoring
import Store
import Workshop

/// `pilotage export DIR`
struct Export: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the summary of a workshop, to hand on.")

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @Option(help: "What to write it as.")
  var format: ExportForm

  @Option(
    help: ArgumentHelp(
      "The file to write to, replaced if it is there; - is standard output.", valueName: "file"))
  var output: PathArgument?

  @OptionGroup var scoring: ScoringOptions

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, scoring)
    let bytes = try format.bytes(of: workshop)
    guard let output, output.path != "-" else {
      try StandardOutput.write(bytes)
      return .done
    }
    do {
      try FileSystem.write(bytes, to: output.path)
    } catch {
      guard case .notAFile(let path) = error else { throw error }
      throw StoreError.cannotCreate(path: path, errno: EISDIR)
    }
    try StandardOutput.writeLine("Wrote \(output.path).")
    return .done
  }
}

/// What a summary is written as.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, csv, json

  fileprivate func bytes(of workshop: WorkshopReading) throws -> [UInt8] {
    let score = workshop.score()
    switch self {
    case .markdown:
      return Array(MarkdownReport.text(SummaryContent(workshop.state, score: score)).utf8)
    case .html: return Array(HTMLReport.text(SummaryContent(workshop.state, score: score)).utf8)
    case .csv: return Array(CSVReport.text(score, of: workshop.state).utf8)
    case .json:
      let forecast = Forecast(of: workshop.state, stage: workshop.stage, on: workshop.day)
      return CanonicalJSON.bytes(
        ExportJSON.json(try workshop.checkpoint(), score: score, forecast: forecast))
    }
  }
}

extension WorkshopReading {
  /// The state as one document: the checkpoint itself, or one of the folder as it is now.
  fileprivate func checkpoint() throws -> Checkpoint {
    switch source.kind {
    case .checkpoint: try WorkshopSource.checkpoint(source.path)
    case .folder: Checkpoint(name: "now", taken: LocalClock.now, state: state)
    }
  }
}
