/// A page of the manual, in section 1.
struct ManualPage: Equatable {
  /// The name of its file: `pilotage-score.1`.
  let name: String
  private(set) var mdoc = Mdoc()

  /// The whole manual: a page on the program, and one on each command, with its own commands if it
  /// has some.
  ///
  /// - Parameters:
  ///   - version: what the program says of itself: `0.1.0`.
  ///   - section: the words of a section that is written by hand; empty where there are none.
  static func all(
    of program: CommandInfo, version: String, section: (String) -> String
  ) -> [ManualPage] {
    let commands = program.subcommands.filter { $0.words.last != "help" }
    let pages = commands.map {
      ManualPage(of: $0, version: version, examples: section("examples/\($0.name)"))
    }
    return [ManualPage(of: program, commands, version: version, section: section)] + pages
  }

  /// On the program: what is written by hand, and every command with its line.
  private init(
    of program: CommandInfo, _ commands: [CommandInfo], version: String,
    section: (String) -> String
  ) {
    name = program.name + ".1"
    head(program, version: version)
    mdoc.macro("Sh SYNOPSIS")
    mdoc.macro("Nm")
    mdoc.macro("Op Ar dir")
    mdoc.macro("Nm")
    mdoc.macro("Ar command")
    mdoc.macro("Op Ar argument ...")
    mdoc.macro("Sh DESCRIPTION")
    mdoc.section(section("description"))
    mdoc.macro("Sh COMMANDS")
    mdoc.prose("Each has a page of its own, and says the same with --help.")
    mdoc.macro("Bl -tag -width Ds")
    for command in commands {
      mdoc.macro("It Cm \(Mdoc.argument(command.words.last ?? ""))")
      mdoc.prose(command.abstract)
      if !command.subcommands.isEmpty {
        let names = command.subcommands.compactMap(\.words.last)
        mdoc.prose("Its own commands: \(names.joined(separator: ", ")).")
      }
    }
    mdoc.macro("El")
    mdoc.macro("Sh OPTIONS")
    mdoc.prose("Every command has these.")
    options(program.arguments)
    for (title, file) in Self.sections {
      mdoc.macro("Sh \(title)")
      mdoc.section(section(file))
    }
    seeAlso(commands.map(\.name))
  }

  /// The sections of the program's page that are written by hand, and their files.
  static let sections = [
    ("ENVIRONMENT", "environment"), ("FILES", "files"), ("EXIT STATUS", "exit-status"),
    ("EXAMPLES", "examples"),
  ]

  /// On one command.
  private init(of command: CommandInfo, version: String, examples: String) {
    name = command.name + ".1"
    head(command, version: version)
    mdoc.macro("Sh SYNOPSIS")
    for form in command.subcommands.isEmpty ? [command] : command.subcommands { synopsis(form) }
    mdoc.macro("Sh DESCRIPTION")
    mdoc.prose(command.abstract)
    if !command.discussion.isEmpty {
      mdoc.macro("Pp")
      mdoc.prose(command.discussion)
    }
    if command.subcommands.isEmpty {
      if !command.ownArguments.isEmpty { mdoc.macro("Sh OPTIONS") }
      options(command.ownArguments)
    } else {
      mdoc.macro("Sh COMMANDS")
      for inner in command.subcommands {
        mdoc.macro("Ss \(Mdoc.argument(inner.words.dropFirst(2).joined(separator: " ")))")
        mdoc.prose(inner.abstract)
        if !inner.discussion.isEmpty {
          mdoc.macro("Pp")
          mdoc.prose(inner.discussion)
        }
        options(inner.ownArguments)
      }
    }
    mdoc.macro("Sh EXIT STATUS")
    mdoc.prose("That of every command: see")
    mdoc.macro("Xr \(command.words[0]) 1 .")
    if !examples.isEmpty {
      mdoc.macro("Sh EXAMPLES")
      mdoc.section(examples)
    }
    seeAlso([command.words[0]])
  }

  /// The day that the pages bear. It is not the day of their making, or they would never be up to
  /// date.
  private static let day = "November 25, 2026"

  private mutating func head(_ command: CommandInfo, version: String) {
    mdoc.macro("\\\" Generated from the commands: do not edit, run make docs.")
    mdoc.macro("Dd \(Self.day)")
    mdoc.macro("Dt \(command.name.uppercased()) 1")
    mdoc.macro("Os \(command.words[0]) \(version)")
    mdoc.macro("Sh NAME")
    mdoc.macro("Nm \(command.name)")
    let line =
      command.abstract.hasSuffix(".") ? String(command.abstract.dropLast()) : command.abstract
    mdoc.macro("Nd \(Mdoc.escaped(line))")
  }

  /// A form of a command as it is typed.
  private mutating func synopsis(_ command: CommandInfo) {
    mdoc.macro("Nm \(Mdoc.argument(command.words.joined(separator: " ")))")
    for argument in command.ownArguments {
      let more = argument.isRepeating ? " ..." : ""
      mdoc.macro((argument.isOptional ? "Op " : "") + argument.mdoc + more)
    }
  }

  private mutating func options(_ arguments: [ArgumentInfo]) {
    guard !arguments.isEmpty else { return }
    mdoc.macro("Bl -tag -width Ds")
    for argument in arguments {
      mdoc.macro("It " + argument.mdoc)
      mdoc.prose(argument.abstract)
      if !argument.values.isEmpty {
        mdoc.prose("One of: \(argument.values.joined(separator: ", ")).")
      }
      if argument.isRepeating { mdoc.prose("It can be given more than once.") }
      if let standard = argument.defaultValue { mdoc.prose("By default \(standard).") }
    }
    mdoc.macro("El")
  }

  private mutating func seeAlso(_ pages: [String]) {
    mdoc.macro("Sh SEE ALSO")
    for (index, page) in pages.sorted().enumerated() {
      mdoc.macro("Xr \(page) 1" + (index + 1 < pages.count ? " ," : ""))
    }
  }
}

extension ArgumentInfo {
  /// As mdoc names it: `Fl -format Ar text|json`.
  fileprivate var mdoc: String {
    let value = values.isEmpty ? valueName : values.joined(separator: "|")
    let names = names.map { "Fl " + Mdoc.escaped(String($0.dropFirst())) }
    switch kind {
    case .positional: return "Ar " + Mdoc.argument(value)
    case .flag: return names.joined(separator: " , ")
    case .option: return names.joined(separator: " , ") + " Ar " + Mdoc.argument(value)
    }
  }
}
