import ArgumentParser
import Reports
import Scoring
import Workshop

/// `pilotage explain DIR FIGURE`
struct ExplainCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show how a figure came about, down to answers and fields.",
    discussion: """
      Figures are readiness, maturity, coverage and alignment, of all or of a decision \
      (data.readiness), a question (data.audit) and a gate (gate.launch).
      """)

  @Argument(help: "The workshop's folder, or a checkpoint file.")
  var dir: PathArgument

  @Argument(help: "The figure: readiness, data.readiness, data.audit, gate.launch.")
  var figure: String

  @OptionGroup var scoring: ScoringOptions

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopReading(dir, scoring)
    let state = workshop.state
    guard let figure = Figure(figure, in: state.playbook),
      let derivation = workshop.score().derivation(of: figure, in: state)
    else {
      throw UsageFault.unknown(
        .figure, figure, among: Figure.all(of: state.playbook).map(\.name))
    }
    try StandardOutput.write(ExplainText.text(derivation))
    return .done
  }
}
