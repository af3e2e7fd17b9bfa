import Glibc
import JSON
import Workshop

/// A source to read a workshop from: its folder or a checkpoint file.
public struct WorkshopSource: Equatable, Sendable {
  /// A kind of source.
  public enum Kind: Equatable, Sendable {
    /// A workshop's folder.
    case folder
    /// A checkpoint file. Its day of scoring is the UTC date of `taken`.
    case checkpoint(name: String, taken: Timestamp)
  }

  /// The absolute path.
  public var path: String
  /// Whether it is a folder or a checkpoint.
  public var kind: Kind
  /// The workshop's state.
  public var state: WorkshopState
  /// The checkpoints in the folder; none for a checkpoint file.
  public var checkpoints: [CheckpointSummary]

  /// The day to score it on; `nil`: today.
  public var day: CalendarDate? {
    if case .checkpoint(_, let taken) = kind { taken.date } else { nil }
  }

  /// Reads a folder or a checkpoint file. Any file that can't be read is an error.
  public static func read(_ path: String) throws(StoreError) -> WorkshopSource {
    let path = FileSystem.absolute(path)
    var status = stat()
    do {
      try system { stat(path, &status) }
    } catch {
      throw .reading(error, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let checkpoint = try checkpoint(path)
      return WorkshopSource(
        path: path, kind: .checkpoint(name: checkpoint.name, taken: checkpoint.taken),
        state: checkpoint.state, checkpoints: [])
    }
    let loaded = try WorkshopFolder(path, writer: .none).load(strict: true)
    return WorkshopSource(
      path: path, kind: .folder, state: loaded.state, checkpoints: loaded.checkpoints)
  }

  /// Reads a checkpoint file.
  public static func checkpoint(_ path: String) throws(StoreError) -> Checkpoint {
    try Document.read(try FileSystem.bytes(path), path: path) { (json) throws(JSONError) in
      try Checkpoint(json: json)
    }
  }

  /// Whether a path is that of a workshop's folder.
  public static func isWorkshop(_ path: String) -> Bool {
    access(path + "/" + WorkshopFolder.detailsFile, F_OK) == 0
  }
}
