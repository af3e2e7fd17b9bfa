import ArgumentParser

/// The root of the commands.
struct Pilotage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pilotage",
    abstract: "A workbench for leadership workshops about AI pilots.",
    usage: """
      pilotage
      pilotage DIR
      pilotage <command> ...
      """,
    discussion: """
      Without a command it opens the workbench: at home, or on a workshop's folder or a checkpoint. \
      A command that only reads takes a checkpoint file wherever it takes a folder.

      It exits with 0 when done, 1 when the answer is no, 64 for wrong usage, 65 for a file that is \
      not what it should be, 66 for no such file or folder, 73 where nothing can be created, 74 for \
      a failed read or write, and 75 when somebody else is writing: try again.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Workshops",
        subcommands: [OpenCommand.self, DemoCommand.self, NewCommand.self, SetCommand.self]),
      CommandGroup(
        name: "Working on one",
        subcommands: [
          ParticipantCommand.self, AnswerCommand.self, VoteCommand.self, RevealCommand.self,
          ActionCommand.self, AskCommand.self, JoinCommand.self, CheckpointCommand.self,
          MergeCommand.self,
        ]),
      CommandGroup(
        name: "Asking it",
        subcommands: [
          ScoreCommand.self, ExplainCommand.self, GapsCommand.self, GateCommand.self,
          ForecastCommand.self, CompareCommand.self, HistoryCommand.self, ExportCommand.self,
        ]),
      CommandGroup(
        name: "Files",
        subcommands: [
          ValidateCommand.self, PlaybookCommand.self, ThemesCommand.self, SchemaCommand.self,
        ]),
      CommandGroup(name: "This terminal", subcommands: [DoctorCommand.self]),
    ])
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
