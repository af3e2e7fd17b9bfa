import JSON
import Workshop

/// Something in a file that is not as it should be, with its place.
public struct FileFault: Equatable, Sendable, CustomStringConvertible {
  /// The file's path, within the workshop's folder or as it was handed in.
  public var file: String
  public var line: Int
  public var path: JSONPath
  /// What is wrong, in a sentence without a full stop.
  public var message: String

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

  /// A file that could not be read or taken.
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
    let index = path.steps.isEmpty ? "" : "\(path): "
    return "\(file):\(line): \(index)\(message)".printable
  }
}
