import ArgumentParser
import JSON
import Reports
import Scoring
import Workshop

/// `pilotage forecast DIR`
struct ForecastCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Score the plan: what doing all that was promised brings.")

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @Option(
    help: ArgumentHelp(
      "Up to which day the plan counts; else its last date.", valueName: "YYYY-MM-DD"))
  var by: CalendarDate?

  @Option(help: "How to print it.")
  var format = TextOrJSON.text

  @OptionGroup var scoring: ScoringOptions

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, scoring)
    let forecast = Forecast(
      of: workshop.state, stage: workshop.stage, on: workshop.day, by: by)
    switch format {
    case .text: try StandardOutput.write(ForecastText.text(forecast, of: workshop.state))
    case .json:
      try StandardOutput.write(
        CanonicalJSON.bytes(ForecastJSON.json(forecast, of: workshop.state)))
    }
    return .done
  }
}
