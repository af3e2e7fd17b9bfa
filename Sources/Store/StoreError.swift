import JSON
import Workshop

/// Why something could not be read from the disk or kept on it: facts, no sentences.
/// `StoreError+Message.swift` words them. Paths are whole ones, as they were handed in or made.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no such file or folder.
  case notFound(path: String)
  /// A folder without `workshop.json`.
  case notAWorkshop(path: String)
  /// A workshop folder without its playbook: half of it may still be on its way.
  case notHereYet(path: String)
  /// A new workshop goes into an absent or empty folder, and this is neither.
  case notEmpty(path: String)
  case cannotCreate(path: String, errno: Int32)
  case cannotRead(path: String, errno: Int32)
  case cannotWrite(path: String, errno: Int32)
  /// The folder or the disk does not take changes.
  case readOnly(path: String, errno: Int32)
  /// Somebody else held the folder's lock for as long as was waited.
  case busy(path: String, holder: LockHolder?)
  /// A document that is not what it should be; `line` where one can be named.
  case document(path: String, line: Int?, JSONError)
  /// A document that can be read but breaks a rule without which nothing can be made of it.
  case rule(path: String, line: Int, Fault)
  /// A record whose id is not the one that its file name says.
  case otherName(path: String, inside: String)
  /// A symbolic link where a record is to be written: never written through.
  case isLink(path: String)
  /// A folder, pipe or device where a file should be.
  case notAFile(path: String)
  case tooMany(path: String, count: Int, bound: Int)
  /// The record says something else than after the change that is to be undone.
  case changedSince(path: String)
  /// The question's ballots are revealed: no more votes, no second reveal.
  case revealed(QuestionID, path: String)
  /// Who is no participant, or not any more, or only watches, has no vote.
  case noVoter(Slug, watches: Bool, path: String)
}

/// Who holds a folder's lock.
public struct LockHolder: Equatable, Sendable {
  public let pid: Int
  public let host: String

  public init(pid: Int, host: String) {
    self.pid = pid
    self.host = host
  }
}

extension StoreError {
  /// The file or folder it is about.
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

  /// A document's error with the line it is on.
  static func document(_ error: JSONError, path: String, bytes: [UInt8]) -> StoreError {
    switch error {
    case .syntax(let line, let column, _) where isPrivate(path):
      // What stands near the place may be how somebody voted.
      .document(
        path: path, line: line, .syntax(line: line, column: column, near: "ballots, not shown"))
    case .syntax(let line, _, _), .tooDeep(let line, _):
      .document(path: path, line: line, error)
    case .unexpected(let index, _, _), .missing(let index):
      .document(path: path, line: JSONLocator.line(of: index, in: bytes), error)
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
