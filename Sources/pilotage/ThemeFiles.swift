import EmbeddedFiles
import JSON
import Store
import TerminalKit

/// The files of themes: those built in, the person's own in the config folder, and any file.
struct ThemeFiles {
  let own: [UserFolders.OwnFile]

  init(_ folders: UserFolders = UserFolders(environment: Environment.current)) {
    own = folders.themes
  }

  /// Where a theme's file is to be found.
  enum Source: Equatable {
    case builtIn(String)
    case file(String)
  }

  /// What a name is the name of: a path has a `/` in it or ends in `.json`; else a built-in id comes
  /// before one in the config folder.
  func source(of name: String) throws(UsageFault) -> Source {
    if name.contains("/") || name.hasSuffix(".json") { return .file(name) }
    if Theme.builtInIDs.contains(name) { return .builtIn(name) }
    guard let file = own.first(where: { $0.name == name }) else {
      throw .unknown(.theme, name, among: Theme.builtInIDs + own.map(\.name))
    }
    return .file(file.path)
  }

  func bytes(of source: Source) throws(StoreError) -> [UInt8] {
    switch source {
    case .builtIn(let id): EmbeddedFile.bytes("themes/\(id).json")
    case .file(let path): try FileSystem.bytes(path)
    }
  }

  /// Reads a theme; what is wrong with it is an error with the key's path.
  func theme(at path: String) throws(StoreError) -> Theme { try theme(at: .file(path)) }

  func theme(at source: Source) throws(StoreError) -> Theme {
    let bytes = try bytes(of: source)
    do {
      return try Theme(bytes: bytes) { (parent) throws(JSONError) in try Theme.builtIn(parent) }
    } catch {
      let path =
        switch source {
        case .builtIn(let id): id
        case .file(let path): path
        }
      throw .document(path: path, line: error.line(in: bytes), error)
    }
  }
}
