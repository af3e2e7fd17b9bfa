import ArgumentParser
import Glibc
import JSON
import Playbooks
import Reports
import Store
import Workshop

/// `pilotage playbook`
struct PlaybookCommand: VerbGroup {
  static let configuration = CommandConfiguration(
    commandName: "playbook", abstract: "See, begin and check playbooks: the question banks.",
    discussion: """
      Your own are files ID.json in $XDG_CONFIG_HOME/pilotage/playbooks, by default \
      ~/.config/pilotage/playbooks.
      """,
    subcommands: [
      PlaybookListCommand.self, PlaybookShowCommand.self, PlaybookNewCommand.self,
      PlaybookValidateCommand.self,
      PlaybookUpgradeCommand.self,
    ])
}

/// `pilotage playbook list`
struct PlaybookListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the playbooks, built in and your own.")

  func perform() throws -> ExitStatus {
    var table = Columns()
    for id in BuiltInPlaybooks.ids {
      guard let playbook = try BuiltInPlaybooks.playbook(id) else { continue }
      table.add([id, playbook.version, playbook.title, "built in"])
    }
    for own in PlaybookFiles().folders.playbooks {
      do {
        let playbook = try PlaybookFiles.read(own.path)
        table.add([own.name, playbook.version, playbook.title, own.path])
      } catch {
        table.add([own.name, "–", "can't be used, see: pilotage playbook validate", own.path])
      }
    }
    try StandardOutput.write(table.text)
    return .done
  }
}

/// `pilotage playbook show ID`
struct PlaybookShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a playbook.")

  @Argument(help: ArgumentHelp("The playbook's id or file.", valueName: "id|file"))
  var name: String

  @Option(help: "How to print it.")
  var format = TextOrJSON.text

  func perform() throws -> ExitStatus {
    let playbook = try PlaybookFiles().playbook(name)
    switch format {
    case .text: try StandardOutput.write(PlaybookText.text(playbook))
    case .json: try StandardOutput.write(CanonicalJSON.bytes(playbook.json.withoutEmptyMembers))
    }
    return .done
  }
}

/// `pilotage playbook new ID|FILE`
struct PlaybookNewCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small playbook to begin your own with.",
    discussion: """
      It has each thing a playbook can have once, and is sound as it is: change it piece by piece \
      and check it with pilotage playbook validate.
      """)

  @Argument(
    help: ArgumentHelp(
      "Its id, for a file in the config folder, or a file to write.", valueName: "id|file"))
  var name: PathArgument

  func perform() throws -> ExitStatus {
    let path = try write()
    try StandardOutput.writeLine(
      "Wrote \(path); change it, then check it with: pilotage playbook validate "
        + ShellWord.quoted(path))
    return .done
  }

  /// Writes the file and tells its path.
  private func write() throws -> String {
    let text = name.path
    guard text.contains("/") || text.hasSuffix(".json") else {
      guard let id = Slug(text) else { throw UsageFault.noID(.playbook, text) }
      guard !BuiltInPlaybooks.ids.contains(text) else {
        throw StoreError.cannotCreate(path: text, errno: EEXIST)
      }
      return try PlaybookFiles().folders.addPlaybook(id, try bytes(id))
    }
    let stem = text.split(separator: "/").last.map { String($0) } ?? text
    let name = stem.hasSuffix(".json") ? String(stem.dropLast(5)) : stem
    guard let id = Slug.made(of: name) else { throw UsageFault.noID(.playbook, name) }
    try FileSystem.create(try bytes(id), at: text)
    return text
  }

  private func bytes(_ id: Slug) throws -> [UInt8] {
    CanonicalJSON.bytes(try PlaybookTemplate.json(id: id))
  }
}

/// `pilotage playbook validate`
struct PlaybookValidateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check playbooks: status 0 sound, 1 faults, a line each.")

  @Argument(help: ArgumentHelp("Playbooks' files or ids.", valueName: "id|file"))
  var names: [String]

  func perform() throws -> ExitStatus {
    let files = PlaybookFiles()
    return try FaultList.tell(of: names) { name in
      switch try files.source(of: name) {
      case .builtIn: return []
      case .file(let path): return try Self.faults(of: path)
      }
    }
  }

  private static func faults(of path: String) throws -> [FileFault] {
    let faults = try Validation.faults(at: path)
    if !faults.isEmpty { return faults }
    do {
      _ = try PlaybookFiles.read(path)
      return []
    } catch {
      // A sound file of another kind.
      guard case .document(_, let line, let error) = error else { throw error }
      return [FileFault(file: path, line: line ?? 1, message: error.message)]
    }
  }
}
