/// Why a document is refused: what is wrong and where.
public enum JSONError: Error, Equatable, Sendable {
  /// Not JSON. Line and column count from 1; `near` is jansson's message.
  case syntax(line: Int, column: Int, near: String)
  /// Objects and lists nested deeper than the bound.
  case tooDeep(line: Int, bound: Int)
  /// More bytes than the bound.
  case tooLarge(bytes: Int, bound: Int)
  /// A value that is not what the format asks for at this path.
  case unexpected(path: JSONPath, expected: String, found: String)
  /// A value that the format requires is not there.
  case missing(path: JSONPath)
  /// Another kind of document than the one asked for.
  case otherFormat(expected: String, found: String)
  /// A document of a newer major version than this program knows.
  case newerFormat(found: String)

  /// The same error with its path put below that of the enclosing value.
  public func below(_ parent: JSONPath) -> JSONError {
    switch self {
    case .unexpected(let path, let expected, let found):
      .unexpected(path: path.below(parent), expected: expected, found: found)
    case .missing(let path): .missing(path: path.below(parent))
    default: self
    }
  }
}
