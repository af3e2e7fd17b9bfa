/// A playbook's version, for telling which of two is newer: `1.10.0` is newer than `1.9`,
/// `2.0-draft` older than `2.0`.
///
/// The parts between dots are compared one by one, numbers as numbers; a missing part counts as 0.
/// With something after a hyphen, a version is older than without.
public struct PlaybookVersion: Comparable, Sendable {
  private let parts: [Part]
  private let draft: [Part]?

  private enum Part: Comparable {
    /// Any text comes before every number.
    case text(String)
    case number(Int)
  }

  /// The version of any text.
  public init(_ text: String) {
    let halves = text.trimmed.split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    var parts = Self.parts(halves.first ?? "")
    while parts.last == .number(0) { parts.removeLast() }
    self.parts = parts
    draft = halves.count > 1 ? Self.parts(halves[1]) : nil
  }

  private static func parts(_ text: Substring) -> [Part] {
    text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let isNumber = !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return (isNumber ? Int(part) : nil).map(Part.number) ?? .text(String(part))
    }
  }

  /// Whether the first version is older.
  public static func < (first: PlaybookVersion, second: PlaybookVersion) -> Bool {
    for index in 0..<max(first.parts.count, second.parts.count) {
      let one = index < first.parts.count ? first.parts[index] : .number(0)
      let other = index < second.parts.count ? second.parts[index] : .number(0)
      if one != other { return one < other }
    }
    return switch (first.draft, second.draft) {
    case (let one?, let other?): one.lexicographicallyPrecedes(other)
    case (.some, nil): true
    case (nil, _): false
    }
  }
}
