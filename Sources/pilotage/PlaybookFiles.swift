import JSON
import Playbooks
import Store
import Workshop

/// The playbooks there are: those built in, the person's own in the config folder, and any file.
struct PlaybookFiles {
  let folders: UserFolders

  init(_ folders: UserFolders = UserFolders(environment: Environment.current)) {
    self.folders = folders
  }

  /// The one that is taken unless told otherwise.
  static let standard = BuiltInPlaybooks.fiveDecisions

  /// Where a playbook is to be found.
  enum Source: Equatable {
    case builtIn(String)
    case file(String)
  }

  /// A playbook that keeps its rules, by its id or its file's path.
  func playbook(_ name: String) throws -> Playbook {
    switch try source(of: name) {
    case .builtIn(let id):
      guard let playbook = try BuiltInPlaybooks.playbook(id) else {
        throw unknown(name)
      }
      return playbook
    case .file(let path): return try Self.read(path)
    }
  }

  /// What a name is the name of: a path has a `/` in it or ends in `.json`; else a built-in id comes
  /// before one in the config folder.
  func source(of name: String) throws(UsageFault) -> Source {
    if name.contains("/") || name.hasSuffix(".json") { return .file(name) }
    if BuiltInPlaybooks.ids.contains(name) { return .builtIn(name) }
    guard let own = folders.playbooks.first(where: { $0.name == name }) else {
      throw unknown(name)
    }
    return .file(own.path)
  }

  private func unknown(_ name: String) -> UsageFault {
    .unknown(.playbook, name, among: BuiltInPlaybooks.ids + folders.playbooks.map(\.name))
  }

  /// Reads a playbook's file; a rule that it breaks is an error with the key's path.
  static func read(_ path: String) throws(StoreError) -> Playbook {
    let bytes = try FileSystem.bytes(path)
    let playbook: Playbook
    do {
      playbook = try Playbook(json: try JSONValue.parse(bytes))
    } catch {
      throw StoreError.document(path: path, line: error.line(in: bytes), error)
    }
    if let fault = playbook.faults.first {
      throw .rule(path: path, line: JSONLocator.line(of: fault.path, in: bytes), fault)
    }
    return playbook
  }
}

extension JSONError {
  /// The line of a document on which the error is, as far as one can be named.
  func line(in bytes: [UInt8]) -> Int? {
    switch self {
    case .syntax(let line, _, _), .tooDeep(let line, _): line
    case .unexpected(let path, _, _), .missing(let path): JSONLocator.line(of: path, in: bytes)
    case .otherFormat, .newerFormat: JSONLocator.line(of: JSONPath().key("format"), in: bytes)
    case .tooLarge: nil
    }
  }
}
