import Letters

/// An id that is safe as a file name: `[a-z0-9][a-z0-9-]{0,63}`.
///
/// A decision, participant, role, stage, gate, condition, action or playbook is named by one. There
/// is no way to hold one that is not of this shape, so no path can be smuggled in.
public struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init?(_ text: some StringProtocol) {
    guard Self.isSlug(text.utf8) else { return nil }
    self.text = String(text)
  }

  public var description: String { text }

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

  /// The id made of a name: accents stripped, lower case, other runs become `-`; `nil` where
  /// nothing is left.
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
  public let text: String

  public init?(_ text: some StringProtocol) {
    guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")),
      Slug.isSlug(text.utf8[..<dot]),
      Slug.isSlug(text.utf8[text.utf8.index(after: dot)...])
    else { return nil }
    self.text = String(text)
  }

  public var description: String { text }

  /// The part before the dot: the decision's id.
  public var decision: Substring { text.prefix { $0 != "." } }

  /// The part behind the dot.
  public var name: Substring { text.drop { $0 != "." }.dropFirst() }

  public static func < (first: QuestionID, second: QuestionID) -> Bool {
    first.text < second.text
  }
}

/// A field's or a column's id: `[a-z][A-Za-z0-9]{0,63}`.
public struct FieldID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

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

  public var description: String { text }

  public static func < (first: FieldID, second: FieldID) -> Bool {
    first.text < second.text
  }
}

extension Slug {
  /// Stands where an id is asked for and there is none.
  public static let none = Slug(known: "none")

  /// An id written in the program, of the right shape by inspection.
  private init(known text: String) { self.text = text }
}
