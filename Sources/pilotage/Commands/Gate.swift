import ArgumentParser
import Reports
import Scoring
import Workshop

/// `pilotage gate DIR [GATE]`
struct GateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Ask whether a gate is passed: status 0 passed, 1 blocked.")

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @Argument(help: "The gate; else that of the workshop's stage.")
  var gate: String?

  @OptionGroup var day: DayOption

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, on: day.on)
    let score = workshop.score()
    let asked = try gate.map { try workshop.state.playbook.gate(named: $0).id }
    guard let status = asked.map(score.gate) ?? score.stageGate else {
      try StandardOutput.writeLine("\(score.stage.title): this stage has no gate to pass.")
      return .done
    }
    try StandardOutput.write(GateText.text(status, in: score, of: workshop.state))
    return status.isPassed ? .done : .no
  }
}
