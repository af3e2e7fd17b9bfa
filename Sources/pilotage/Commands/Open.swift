import ArgumentParser

/// `pilotage open DIR`. Mostly not run: the program opens the workbench before it gets here.
struct OpenCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the workbench on a workshop; also just: pilotage DIR")

  @Argument(help: "The workshop's folder, or a checkpoint file to look at.")
  var dir: PathArgument

  @Flag(help: "Only the questions of the stage's gate: half an hour.")
  var essentials = false

  static let isDialogue = true

  func perform() throws -> ExitStatus { LiveWorkbench.run(path: dir.path, essentials: essentials) }
}
