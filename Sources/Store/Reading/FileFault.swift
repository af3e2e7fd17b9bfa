import JSON
import Workshop

/// A mistake in a file, with file, line and path.
public struct FileFault: Equatable, Sendable, CustomStringConvertible {
  /// The file's path, within the workshop's folder or as it was handed in.
  public var file: String
  /// The line, from 1; 1 also where it is not known.
  public var line: Int
  /// The path of the value in the document.
  public var path: JSONPath
  /// What is wrong: a sentence without a full stop.
  public var message: String

  /// A mistake in a file.
  public init(file: String, line: Int = 1, path: JSONPath = .root, message: String) {
    self.file = file
    self.line = line
    self.path = path
    self.message = message
  }

  /// A rule's fault in a document, or in a file whose bytes don't matter.
  init(_ fault: Fault, file: String, bytes: [UInt8] = []) {
    self.init(
      file: file, line: JSONLocator.line(of: fault.path, in: bytes), path: fault.path,
      message: fault.message)
  }

  /// The mistake that an error of reading the file is about.
  init(_ error: StoreError, file: String) {
    self.init(file: file, message: error.reason)
    switch error {
    case .document(_, let line, let error):
      self.line = line ?? 1
      message = error.reason
      switch error {
      case .unexpected(let path, _, _), .missing(let path): self.path = path
      case .otherFormat, .newerFormat: path = JSONPath().key("format")
      case .syntax, .tooDeep, .tooLarge: break
      }
    case .rule(_, let line, let fault):
      self.line = line
      path = fault.path
      message = fault.message
    default: break
    }
  }

  /// `FILE:LINE: key.path: message`, on one line, without control characters.
  public var description: String {
    let location = path.steps.isEmpty ? "" : "\(path): "
    return "\(file):\(line): \(location)\(message)".printable
  }
}
