import Letters

/// An id that is safe as a file name: `[a-z0-9][a-z0-9-]{0,63}`.
///
/// Decisions, participants, roles, stages, gates, conditions, actions and playbooks have one. It
/// can't hold a text of another shape, so no path can be smuggled in.
public struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let text: String

  /// The id of a text; `nil` where it has not the shape of one.
  public init?(_ text: some StringProtocol) {
    guard Self.isSlug(text.utf8) else { return nil }
    self.text = String(text)
  }

  /// The id as it is written.
  public var description: String { text }

  /// The order of the texts, used wherever no other order is given.
  public static func < (first: Slug, second: Slug) -> Bool {
    first.text < second.text
  }

  static func isSlug(_ bytes: some Collection<UInt8>) -> Bool {
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2D: true
      default: false
      }
    }
  }

  /// The id made from a name: accents stripped, lower case, anything else between letters and
  /// digits becomes one `-`, at most 60 characters. `nil` where nothing is left.
  public static func made(of name: String) -> Slug? {
    var result = ""
    var gap = false
    for scalar in LatinLetters.plain(name).unicodeScalars {
      let lower = scalar.properties.lowercaseMapping
      if lower.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }) {
        if gap && !result.isEmpty { result += "-" }
        gap = false
        result += lower
      } else {
        gap = true
      }
    }
    let cut = result.utf8.prefix(60)
    return Slug(String(decoding: cut, as: UTF8.self).trimmed(of: "-"))
  }
}

/// A question's id: `<decision>.<question>`, each part a slug.
public struct QuestionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written: `data.audit`.
  public let text: String

  /// The id of a text; `nil` where it has not the shape of one.
  public init?(_ text: some StringProtocol) {
    guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")),
      Slug.isSlug(text.utf8[..<dot]),
      Slug.isSlug(text.utf8[text.utf8.index(after: dot)...])
    else { return nil }
    self.text = String(text)
  }

  /// The id as it is written.
  public var description: String { text }

  /// The part before the dot: the decision's id.
  public var decision: Substring { text.prefix { $0 != "." } }

  /// The part after the dot.
  public var name: Substring { text.drop { $0 != "." }.dropFirst() }

  /// The order of the texts, used wherever the playbook's order is not at hand.
  public static func < (first: QuestionID, second: QuestionID) -> Bool {
    first.text < second.text
  }
}

/// A field's or a column's id: `[a-z][A-Za-z0-9]{0,63}`.
public struct FieldID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written: `dueDate`.
  public let text: String

  /// The id of a text; `nil` where it has not the shape of one.
  public init?(_ text: some StringProtocol) {
    guard (1...64).contains(text.utf8.count), let first = text.utf8.first,
      (0x61...0x7A).contains(first),
      text.utf8.allSatisfy({ byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
      })
    else { return nil }
    self.text = String(text)
  }

  /// The id as it is written.
  public var description: String { text }

  /// The order of the texts.
  public static func < (first: FieldID, second: FieldID) -> Bool {
    first.text < second.text
  }
}

extension Slug {
  /// The id `none`, for where an id is needed and there is none.
  public static let none = Slug(unchecked: "none")

  /// An id written in the source. Its shape is not checked.
  private init(unchecked text: String) { self.text = text }
}
