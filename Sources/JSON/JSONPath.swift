/// The way from a document's root to one of its values, as a person reads it:
/// `participants.ana-ruiz.role`, `fields.register[2].owner`.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The document as a whole.
  public static let root = JSONPath()

  public func key(_ key: String) -> JSONPath { JSONPath(steps + [.key(key)]) }
  public func index(_ index: Int) -> JSONPath { JSONPath(steps + [.index(index)]) }

  /// This path below another one.
  public func below(_ parent: JSONPath) -> JSONPath { JSONPath(parent.steps + steps) }

  /// A key with other characters than letters, digits, `-` and `_` stands in brackets and quotes.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where Self.isPlain(key): text += text.isEmpty ? key : ".\(key)"
      case .key(let key): text += "[\(CanonicalJSON.quoted(key))]"
      }
    }
    return text.isEmpty ? "the document" : text
  }

  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
  }
}
