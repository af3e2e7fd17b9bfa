import ArgumentParser
import Store
import SessionStore

/// `pilotage demo [DIR]`
struct DemoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Write a filled-in sample workshop and open it.",
    discussion: """
      A sample that is there already is opened again and never overwritten. Without a terminal it \
      is only written.
      """)

  @Argument(help: "The folder to write it to, absent or empty.")
  var dir = PathArgument.demo

  @Flag(help: "Only write it.")
  var noOpen = false

  static let isDialogue = true

  func perform() throws -> ExitStatus {
    let isThere = WorkshopSource.isWorkshop(dir.path)
    let path = try DemoWorkshop.write(
      to: dir.path, who: LocalUser.name, folders: UserFolders(environment: Environment.current),
      today: LocalClock.today)
    if !noOpen, StandardStreams.isTerminal { return LiveWorkbench.run(path: path) }
    let open = "pilotage open \(ShellWord.quoted(dir.path))"
    try StandardOutput.writeLine(
      isThere
        ? "The sample is in \(dir.path) already and is left as it is; open it with: "
          + open
        : "Wrote a sample workshop to \(dir.path); open it with: \(open)")
    return .done
  }
}

extension PathArgument {
  static let demo = PathArgument(path: "pilotage-demo")

  private init(path: String) { self.path = path }
}

extension PathArgument: CustomStringConvertible {
  var description: String { path }
}
