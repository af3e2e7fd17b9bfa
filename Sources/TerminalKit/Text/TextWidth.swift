/// How many columns a text takes on a terminal, as a canvas draws it.
public enum TextWidth {
  /// Columns of a text on one line.
  public static func width(_ text: String) -> Int {
    TextScanner.scan(text) { scanner in
      var total = 0
      while let step = scanner.next() { total += scanner.width(of: step) }
      return total
    }
  }

  /// Columns of one user-perceived character.
  public static func width(_ character: Character) -> Int {
    Glyph.standing(for: character).reduce(0) { $0 + $1.width }
  }

  /// Columns of a single scalar.
  public static func width(_ scalar: Unicode.Scalar) -> Int {
    switch ScalarKind(of: scalar.value) {
    case .narrow: 1
    case .wide: 2
    default: width(Character(scalar))
    }
  }

  /// The text, cut to at most `columns`; a text that is cut ends in `…`.
  public static func truncated(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let (end, isCut) = TextScanner.scan(text) { scanner -> (Int, Bool) in
      var total = 0
      var roomForEllipsis = 0
      while let step = scanner.next() {
        total += scanner.width(of: step)
        if total > columns { return (roomForEllipsis, true) }
        if total < columns { roomForEllipsis = step.end }
      }
      return (0, false)
    }
    return isCut ? String(decoding: text.utf8.prefix(end), as: UTF8.self) + "…" : text
  }

  /// The text, cut or filled with spaces to exactly `columns`.
  public static func padded(
    _ text: String, to columns: Int, alignment: Alignment = .leading
  ) -> String {
    let text = truncated(text, to: columns)
    let missing = max(0, columns - width(text))
    let before = alignment.space(before: missing)
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: missing - before)
  }
}

/// Where a text stands in a space wider than itself.
public enum Alignment: Hashable, Sendable {
  case leading, center, trailing

  /// How much of the space left over goes before the text.
  public func space(before missing: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: missing / 2
    case .trailing: missing
    }
  }
}

extension TextScanner {
  /// Columns of a step, of whatever kind.
  @inline(__always)
  func width(of step: Step) -> Int {
    step.width > 0 ? step.width : glyphs(of: step).reduce(0) { $0 + $1.width }
  }
}
