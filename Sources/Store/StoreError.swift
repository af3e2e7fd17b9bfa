import JSON
import Workshop

/// Why something could not be read from the disk or written to it: facts, no sentences.
/// `StoreError+Message.swift` words them. Paths are absolute, or as they were handed in.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no such file or folder.
  case notFound(path: String)
  /// A folder without `workshop.json`.
  case notAWorkshop(path: String)
  /// A workshop's folder without its playbook, which may still have to be synced.
  case notHereYet(path: String)
  /// A new workshop needs an absent or empty folder, and this is neither.
  case notEmpty(path: String)
  /// A file or folder can't be made.
  case cannotCreate(path: String, errno: Int32)
  /// A file or folder can't be read.
  case cannotRead(path: String, errno: Int32)
  /// A file can't be written.
  case cannotWrite(path: String, errno: Int32)
  /// The file, folder or disk is read-only.
  case readOnly(path: String, errno: Int32)
  /// Somebody else held the folder's lock for longer than this program waits.
  case busy(path: String, holder: LockHolder?)
  /// A document that can't be read as what it should be; `line` where there is one to name.
  case document(path: String, line: Int?, JSONError)
  /// A document that can be read but breaks a rule that it must keep to be used.
  case rule(path: String, line: Int, Fault)
  /// A record whose id is not the one in its file name.
  case otherName(path: String, inside: String)
  /// A symbolic link instead of a record's file. Links are never written through.
  case isLink(path: String)
  /// A folder, pipe or device where a file should be.
  case notAFile(path: String)
  /// A folder with more files than are read.
  case tooMany(path: String, count: Int, bound: Int)
  /// The record has changed since the change that is to be undone or redone.
  case changedSince(path: String)
  /// The question's ballots are revealed, so there can be no vote and no second reveal.
  case revealed(QuestionID, path: String)
  /// The person has no vote: they only watch, or are no participant, or no longer one.
  case noVoter(Slug, watches: Bool, path: String)
}

/// The holder of a folder's lock.
public struct LockHolder: Equatable, Sendable {
  /// The number of the process.
  public let pid: Int
  /// The name of its machine.
  public let host: String

  /// A process on a machine.
  public init(pid: Int, host: String) {
    self.pid = pid
    self.host = host
  }
}

extension StoreError {
  /// The path of the file or folder it is about.
  public var path: String {
    switch self {
    case .notFound(let path), .notAWorkshop(let path), .notHereYet(let path),
      .notEmpty(let path), .cannotCreate(let path, _), .cannotRead(let path, _),
      .cannotWrite(let path, _), .readOnly(let path, _), .busy(let path, _),
      .document(let path, _, _), .rule(let path, _, _), .otherName(let path, _),
      .isLink(let path), .notAFile(let path), .tooMany(let path, _, _), .changedSince(let path),
      .revealed(_, let path), .noVoter(_, _, let path):
      path
    }
  }

  /// The error of a document, with the line it is on.
  static func document(_ error: JSONError, path: String, bytes: [UInt8]) -> StoreError {
    switch error {
    case .syntax(let line, let column, _) where isPrivate(path):
      // The text near the mistake may be how somebody voted.
      .document(
        path: path, line: line, .syntax(line: line, column: column, near: "ballots, not shown"))
    case .syntax(let line, _, _), .tooDeep(let line, _):
      .document(path: path, line: line, error)
    case .unexpected(let value, _, _), .missing(let value):
      .document(path: path, line: JSONLocator.line(of: value, in: bytes), error)
    case .otherFormat, .newerFormat:
      .document(
        path: path, line: JSONLocator.line(of: JSONPath().key("format"), in: bytes), error)
    case .tooLarge: .document(path: path, line: nil, error)
    }
  }

  /// Whether a file holds ballots that are not revealed.
  private static func isPrivate(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().last == "ballots"
  }
}
