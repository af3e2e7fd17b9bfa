import Glibc
import JSON
import Workshop

/// Where the user's own files are: config (preferences, own themes and playbooks) and state (recent
/// workshops, drafts, the name of this writer).
public struct UserFolders: Equatable, Sendable {
  /// `$XDG_CONFIG_HOME/pilotage`, by default `~/.config/pilotage`.
  public let config: String
  /// `$XDG_STATE_HOME/pilotage`, by default `~/.local/state/pilotage`.
  public let state: String

  /// From the environment handed in. A path that is not absolute counts as not set, as the XDG
  /// specification has it.
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

  /// The name of this user's histories on this machine: random, made once. Where it can't be kept
  /// it is made for this run alone, and what was done can't be undone after a restart.
  public func writer() -> Slug {
    let machine = Self.machine()
    if let known = writers()[machine] { return known }
    let made = Self.newWriter()
    guard let folder = try? Self.opened(state),
      let file = try? folder.open(
        "writer", O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, mode: FileModes.personal),
      (try? file.write(Array("\(machine) \(made)\n".utf8))) != nil
    else { return made }
    // Of two that began at once the first line stands.
    return writers()[machine] ?? made
  }

  /// The lines of the file `writer`: a machine and a name each. Several where the home folder is
  /// shared by machines or was copied.
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

  /// What tells this machine from others: its id, else its name.
  private static func machine() -> String {
    let id = (try? FileSystem.read("/etc/machine-id")).map { String(decoding: $0, as: UTF8.self) }
    let text = id?.trimmed ?? ""
    return (text.isEmpty ? FolderLock.hostName() : text).replacingSpaces
  }

  /// A folder of the user's own, made with its parents where it is not there yet: 0700.
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
