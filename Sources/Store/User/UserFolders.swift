import Glibc
import JSON
import Workshop

/// The folders of the user's own files: config (preferences, themes, playbooks) and state (recent
/// workshops, drafts, the writer's name).
public struct UserFolders: Equatable, Sendable {
  /// `$XDG_CONFIG_HOME/pilotage`, by default `~/.config/pilotage`.
  public let config: String
  /// `$XDG_STATE_HOME/pilotage`, by default `~/.local/state/pilotage`.
  public let state: String

  /// The folders that an environment names. A path that is not absolute counts as not set, as the
  /// XDG specification says.
  public init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/nonexistent"
    func folder(_ variable: String, _ standard: String) -> String {
      let set = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return FileSystem.absolute((set ?? home + "/" + standard) + "/pilotage")
    }
    config = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// A file of the user's own: a playbook or a theme.
  public struct OwnFile: Equatable, Sendable {
    /// The name without `.json`.
    public let name: String
    /// The absolute path.
    public let path: String
  }

  /// The user's own playbooks, by name.
  public var playbooks: [OwnFile] { files(in: config + "/playbooks") }

  /// The user's own themes, by name.
  public var themes: [OwnFile] { files(in: config + "/themes") }

  private func files(in path: String) -> [OwnFile] {
    guard let folder = try? OpenFolder(path), let entries = try? folder.entries() else { return [] }
    return entries.compactMap { entry in
      guard case .record(let stem) = RecordName(entry.name), entry.kind != .folder else {
        return nil
      }
      return OwnFile(name: stem, path: path + "/" + entry.name)
    }
  }

  /// The writer's name for this user on this machine. It is random and made once. Where it can't be
  /// kept it is for this run only, and nothing can be undone after a restart.
  public func writer() -> Slug {
    let machine = Self.machine()
    if let writer = writers()[machine] { return writer }
    let made = Self.newWriter()
    guard let folder = try? Self.opened(state),
      let file = try? folder.open(
        "writer", O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, mode: FileModes.personal),
      (try? file.write(Array("\(machine) \(made)\n".utf8))) != nil
    else { return made }
    // If two programs made one at once, the first line counts.
    return writers()[machine] ?? made
  }

  /// The lines of the file `writer`, each a machine and a name. There are several where machines
  /// share the home folder, or it was copied.
  private func writers() -> [String: Slug] {
    guard let bytes = try? FileSystem.read(state + "/writer") else { return [:] }
    var writers: [String: Slug] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let name = Slug(words[1]) else { continue }
      if writers[String(words[0])] == nil { writers[String(words[0])] = name }
    }
    return writers
  }

  private static func newWriter() -> Slug {
    let chance = String(UInt64.random(in: 0 ... .max), radix: 36)
    return Slug("w-" + chance) ?? .none
  }

  /// What identifies this machine: its id, else its name.
  private static func machine() -> String {
    let id = (try? FileSystem.read("/etc/machine-id")).map { String(decoding: $0, as: UTF8.self) }
    let text = id?.trimmed ?? ""
    return (text.isEmpty ? FolderLock.hostName() : text).replacingSpaces
  }

  /// A folder of the user's own. If it is missing it is made with its parents, with mode 0700.
  static func opened(_ path: String) throws(StoreError) -> OpenFolder {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EROFS, errno != EACCES {
        throw .cannotCreate(path: made, errno: errno)
      }
    }
    do {
      return try OpenFolder(path)
    } catch {
      throw .cannotCreate(path: path, errno: error.number)
    }
  }
}

extension String {
  fileprivate var replacingSpaces: String {
    String(map { $0.isWhitespace ? "-" : $0 })
  }
}
