import ArgumentParser
import SessionStore
import Store
import Workshop

/// `pilotage ask DIR`
struct AskCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Go through a workshop, or one's ballots, as a plain dialogue.",
    discussion: """
      It asks one thing after the other and takes one line after the other: for screen readers, for \
      narrow terminals, through a pipe, from a script. Every answer is kept as soon as it is given. \
      Without a terminal it takes what is there on standard input and ends.
      """)

  @Argument(help: "The workshop's folder, or a checkpoint file to listen to.")
  var dir: PathArgument

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("A participant, for their ballots alone.", valueName: "ID"))
  var participant: String?

  static let isDialogue = true

  func perform() throws -> ExitStatus {
    let folders = UserFolders(environment: Environment.current)
    if let participant {
      guard !FileKind.isPlainFile(dir.path) else {
        throw UsageFault.checkpointIsFixed(path: dir.path)
      }
      let folder = WorkshopFolder(dir.path, writer: folders.writer())
      return try AskSession.run(ballotsOf: participant, in: folder, folders: folders)
    }
    var store = SessionStore(folders: folders, who: LocalUser.name)
    var question: QuestionID?
    let opened = try store.load(dir.path)
    return try AskSession.run(on: opened, folders: folders, at: &question).report()
  }
}
