extension JSONError {
  /// What is wrong with a document and what it should be, without file and line.
  public var message: String {
    switch self {
    case .unexpected(let path, _, _), .missing(let path): "\(path): \(reason)"
    case .otherFormat: "format: \(reason)"
    default: reason
    }
  }

  /// The same without the path of the value.
  public var reason: String {
    switch self {
    case .syntax(_, let column, let near): "column \(column): not JSON: \(near)"
    case .tooDeep(_, let bound): "nested deeper than \(bound) objects and lists"
    case .tooLarge(let bytes, let bound): "\(bytes) bytes, at most \(bound) are read"
    case .unexpected(_, let expected, let found): "should be \(expected), is \(found)"
    case .missing: "is missing"
    case .otherFormat(let expected, let found):
      "should be \(expected), is \(CanonicalJSON.quoted(found))"
    case .newerFormat(let found): "newer format \(CanonicalJSON.quoted(found)), upgrade pilotage"
    }
  }
}
