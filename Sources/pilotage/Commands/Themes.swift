import ArgumentParser
import JSON
import Store
import TerminalKit

/// `pilotage themes`
struct ThemesCommand: VerbGroup {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "See and check themes: the colours.",
    discussion: """
      Your own are files ID.json in $XDG_CONFIG_HOME/pilotage/themes, by default \
      ~/.config/pilotage/themes. Choose one on the screen, or with $PILOTAGE_THEME.
      """,
    subcommands: [ThemesListCommand.self, ThemesShowCommand.self, ThemesValidateCommand.self])
}

/// `pilotage themes list`
struct ThemesListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes, built in and your own.")

  func perform() throws -> ExitStatus {
    let files = ThemeFiles()
    var table = Columns()
    for id in Theme.builtInIDs {
      table.add([id, try Theme.builtIn(id)?.title ?? id, "built in"])
    }
    for own in files.own {
      let title =
        (try? files.theme(at: own.path))?.title ?? "can't be used, see: pilotage themes validate"
      table.add([own.name, title, own.path])
    }
    try StandardOutput.write(table.text)
    return .done
  }
}

/// `pilotage themes show ID`
struct ThemesShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a theme's file, to begin your own with.")

  @Argument(help: ArgumentHelp("The theme's id or file.", valueName: "id|file"))
  var name: String

  func perform() throws -> ExitStatus {
    let files = ThemeFiles()
    let source = try files.source(of: name)
    _ = try files.theme(at: source)
    try StandardOutput.write(CanonicalJSON.bytes(try JSONValue.parse(try files.bytes(of: source))))
    return .done
  }
}

/// `pilotage themes validate`
struct ThemesValidateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check themes: status 0 sound, 1 faults, a line each.")

  @Argument(help: ArgumentHelp("Themes' files or ids.", valueName: "id|file"))
  var names: [String]

  func perform() throws -> ExitStatus {
    let files = ThemeFiles()
    return try FaultList.tell(of: names) {
      try Self.faults(of: try files.source(of: $0), in: files)
    }
  }

  private static func faults(
    of source: ThemeFiles.Source, in files: ThemeFiles
  ) throws -> [FileFault] {
    do {
      _ = try files.theme(at: source)
      return []
    } catch {
      guard case .document(let path, let line, let error) = error else { throw error }
      return [FileFault(file: path, line: line ?? 1, message: error.message)]
    }
  }
}
