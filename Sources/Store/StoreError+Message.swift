import Glibc
import JSON
import Workshop

extension StoreError {
  /// What is wrong, where, and what to do: one line without control characters, whatever the file's
  /// name or content.
  public var message: String {
    switch self {
    case .document(_, let line?, _), .rule(_, let line, _): "\(path):\(line): \(reason)".printable
    case .revealed(let question, _): "\(question): \(reason)"
    case .noVoter(let participant, _, _): "\(participant): \(reason)"
    default: "\(path): \(reason)".printable
    }
  }

  /// The same without the path.
  var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .notAWorkshop:
      "no workshop is here (no workshop.json); make one with: pilotage new"
    case .notHereYet:
      "is not here yet; wait until the folder has synced, or restore the file"
    case .notEmpty: "is not empty; name a folder that is empty or not there yet"
    case .cannotCreate(_, let number): "can't be created: \(Self.words(number))"
    case .cannotRead(_, let number): "can't be read: \(Self.words(number))"
    case .cannotWrite(_, let number):
      "not saved: \(Self.words(number))\(Self.remedy(number))"
    case .readOnly(_, let number):
      "not saved: \(Self.words(number)); it can be read but not changed here: "
        + "copy the folder or ask its owner"
    case .busy(_, nil): "somebody else is writing; try again"
    case .busy(_, let holder?):
      "somebody else is writing (process \(holder.pid) on \(holder.host)); try again"
    case .document(_, _, let error): error.message
    case .rule(_, _, let fault): "\(fault.path): \(fault.message)"
    case .otherName(_, let inside):
      "says inside that it is \(CanonicalJSON.quoted(inside)); rename the file or mend it"
    case .isLink: "is a symbolic link and is not written through; put the file itself in its place"
    case .notAFile: "is no plain file; move it away"
    case .tooMany(_, let count, let bound):
      "holds \(count) files, at most \(bound) are read; move some away"
    case .changedSince: "has been changed since; look at its history and change it by hand"
    case .noVoter(let participant, watches: true, _):
      "only watches and does not vote; to let them vote: "
        + "pilotage participant set DIR \(participant) --observer no"
    case .noVoter: "is no participant any more, so the vote is not kept"
    case .revealed: "its ballots are revealed and stay as they were; record a dissent instead"
    }
  }

  /// The system's text for an error, beginning with a small letter.
  public static func words(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// What can be done about it.
  private static func remedy(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT: "; make room on the disk, then try again"
    case EFBIG: "; the limit on file sizes is in the way (ulimit -f)"
    default: "; try again"
    }
  }
}
