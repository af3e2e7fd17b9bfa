import ArgumentParser
import Store
import Workshop

/// `pilotage join DIR --as ID`
struct JoinCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Follow the room on a terminal of your own, and vote in private.",
    discussion: """
      The screen goes where the room goes. A digit is your vote, and nobody sees it before the \
      reveal: it is kept in a file of your own. With --watch it only shows the room: on a projector, \
      or beside you.
      """)

  @Argument(help: "The workshop's folder, on this machine or shared.")
  var dir: PathArgument

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who you are: a participant's id.", valueName: "id"))
  var id: String?

  @Flag(help: "Only look on.")
  var watch = false

  static let isDialogue = true

  func perform() throws -> ExitStatus {
    if id != nil, watch { throw UsageFault.notWith("--as", "--watch") }
    guard !FileKind.isPlainFile(dir.path) else {
      throw UsageFault.checkpointIsFixed(path: dir.path)
    }
    let folders = UserFolders(environment: Environment.current)
    let folder = WorkshopFolder(dir.path, writer: folders.writer())
    let details = try folder.load(strict: false).state.details
    guard id != nil || watch else {
      throw UsageFault.nobody(known: details.participantsInOrder.map(\.id.text))
    }
    let participant = try id.map { try details.participant(named: $0) }
    return LiveFollower.run(folder, as: participant, folders)
  }
}
