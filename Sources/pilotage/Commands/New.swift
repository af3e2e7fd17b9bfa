import ArgumentParser
import Store
import Workshop
import SessionStore

/// `pilotage new DIR`
struct NewCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a workshop in a folder that is absent or empty.")

  @Argument(help: "The folder.")
  var dir: PathArgument

  @Option(help: "What the workshop is called.")
  var title: String

  @Option(help: "Whose workshop it is.")
  var organisation: String

  @Option(help: "What the AI pilot is to do.")
  var pilot = ""

  @Option(help: "The stage of the pilot; else the playbook's first.")
  var stage: String?

  @Option(
    help: ArgumentHelp(
      "The playbook: built in, from the config folder, or a file.", valueName: "id|file"))
  var playbook = PlaybookFiles.standard

  @Option(
    name: .customLong("participant"),
    help: ArgumentHelp(
      "Who takes part; give it once for each.", valueName: "Name, role[, title]"))
  var participants: [String] = []

  func perform() throws -> ExitStatus {
    let folders = UserFolders(environment: Environment.current)
    let playbook = try PlaybookFiles(folders).playbook(playbook)
    guard let first = playbook.stages.first else {
      throw UsageFault.unknown(.stage, stage ?? "", among: [])
    }
    var details = WorkshopDetails(
      title: try TextArgument.requiredName(title, "--title"),
      organisation: try TextArgument.name(organisation, "--organisation"),
      pilot: try TextArgument.name(pilot, "--pilot"),
      stage: try stage.map { try playbook.stage(named: $0).id } ?? first.id,
      created: LocalClock.now, playbook: playbook)
    for text in participants {
      _ = try details.add(try ParticipantInput.participant(text, in: playbook))
    }
    _ = try WorkshopFolder.create(
      at: dir.path, state: WorkshopState(details: details, playbook: playbook),
      writer: folders.writer())
    try StandardOutput.writeLine(told(details, playbook))
    return .done
  }

  private func told(_ details: WorkshopDetails, _ playbook: Playbook) -> String {
    let people = details.participants.count
    return "Made \(details.title) in \(dir.path): \(playbook.questions.count) questions of "
      + "\(playbook.title), \(people) \(people == 1 ? "participant" : "participants"); "
      + "open it with: pilotage open \(ShellWord.quoted(dir.path))"
  }
}
