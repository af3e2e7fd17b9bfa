import ArgumentParser
import JSON
import Reports
import Scoring

/// `pilotage gaps DIR`
struct GapsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "List the gaps in the order in which to close them.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, markdown
  }

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @Option(help: "How to print them.")
  var format = Format.text

  @Option(help: "How many at most.")
  var limit: Count?

  @OptionGroup var scoring: ScoringOptions

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, scoring)
    let score = workshop.score()
    let limit = limit?.number ?? .max
    switch format {
    case .text:
      try StandardOutput.write(GapsText.text(score, of: workshop.state, limit: limit))
    case .json:
      try StandardOutput.write(
        CanonicalJSON.bytes(GapsJSON.json(score, of: workshop.state, limit: limit)))
    case .csv: try StandardOutput.write(GapsCSV.text(score, of: workshop.state, limit: limit).utf8)
    case .markdown:
      try StandardOutput.write(GapsMarkdown.text(score, of: workshop.state, limit: limit).utf8)
    }
    return .done
  }
}

/// A number from 1.
struct Count: ExpressibleByArgument {
  let number: Int

  init?(argument: String) {
    guard let number = Int(argument), number > 0 else { return nil }
    self.number = number
  }
}
