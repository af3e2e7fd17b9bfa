import ArgumentParser
import JSON
import Reports
import Scoring
import Workshop

/// `pilotage compare A B`
struct CompareCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Show what changed between two states of a workshop.",
    discussion: """
      A is before, B after; each is a workshop's folder, a checkpoint file, or the id of a \
      checkpoint of the other. The later of the two says what is asked for: its stage, targets, \
      gates and weights. Each is scored on its own day.
      """)

  @Argument(help: ArgumentHelp("The state before.", valueName: "a"))
  var before: PathArgument

  @Argument(help: ArgumentHelp("The state after.", valueName: "b"))
  var after: PathArgument

  @Flag(help: "Exit with 1 where a level fell or a gate is lost.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Score against another stage than the later state's.", valueName: "stage"))
  var stage: String?

  @Option(help: "How to print it.")
  var format = TextOrJSON.text

  func perform() throws -> ExitStatus {
    let input = try ComparisonInput(before, after)
    let later = Comparison.later(input.before, input.after)
    let stage = try stage.map { try later.state.playbook.stage(named: $0).id }
    let comparison = Comparison(input.before, input.after, stage: stage)
    switch format {
    case .text: try StandardOutput.write(ComparisonText.text(comparison))
    case .json: try StandardOutput.write(CanonicalJSON.bytes(ComparisonJSON.json(comparison)))
    }
    return check && !comparison.regressions.isEmpty ? .no : .done
  }
}
