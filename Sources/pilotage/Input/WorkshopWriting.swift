import ArgumentParser
import Glibc
import Store
import Workshop
import SessionStore

/// Who a change is made by.
struct WriterOption: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who makes the change, for the history; else the user.", valueName: "name"))
  var name: String?
}

/// A workshop's folder that a command changes, and by whom.
struct WorkshopWriting {
  let folder: WorkshopFolder
  let who: String
  var now: Timestamp { LocalClock.now }

  init(_ path: PathArgument, _ writer: WriterOption) throws {
    try self.init(path, who: writer.name)
  }

  /// `who` is what was given with `--as`.
  init(_ path: PathArgument, who name: String?) throws {
    let name = try name.map { try TextArgument.requiredName($0, "--as") }
    guard !FileKind.isPlainFile(path.path) else {
      throw UsageFault.checkpointIsFixed(path: path.path)
    }
    let folders = UserFolders(environment: Environment.current)
    folder = WorkshopFolder(path.path, writer: folders.writer())
    who = name ?? LocalUser.name
  }

  /// The workshop as it is now. A file that can't be read is no reason not to change another.
  func load() throws -> LoadedWorkshop { try folder.load(strict: false) }
}

enum FileKind {
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
