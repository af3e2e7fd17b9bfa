/// The path from a document's root to one of its values: `participants.ana-ruiz.role`,
/// `fields.register[2].owner`.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down from a value.
  public enum Step: Hashable, Sendable {
    /// To the member of an object with this key.
    case key(String)
    /// To the item of a list at this index, from 0.
    case index(Int)
  }

  /// The steps, the root's first. None: the document as a whole.
  public var steps: [Step]

  /// A path of steps from the root.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The document as a whole.
  public static let root = JSONPath()

  /// The path of a member of the object at this path.
  public func key(_ key: String) -> JSONPath { JSONPath(steps + [.key(key)]) }
  /// The path of an item of the list at this path.
  public func index(_ index: Int) -> JSONPath { JSONPath(steps + [.index(index)]) }

  /// This path continued from `parent` instead of the root.
  public func below(_ parent: JSONPath) -> JSONPath { JSONPath(parent.steps + steps) }

  /// The path as a person reads it. A key with other characters than letters, digits, `-` and `_`
  /// stands in brackets and quotes.
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
