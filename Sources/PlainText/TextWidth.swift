/// Measures text in the columns of a terminal: wide East Asian letters take two, accents none.
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

  /// The text in at most `columns` columns. A text that is cut ends in `…`.
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

  /// The text in exactly `columns` columns, cut or filled with spaces.
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

/// Where a text stands in a space that is wider than the text.
public enum Alignment: Hashable, Sendable {
  /// At the left.
  case leading
  /// In the middle.
  case center
  /// At the right.
  case trailing

  /// How many of the `missing` columns stand before the text.
  public func space(before missing: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: missing / 2
    case .trailing: missing
    }
  }
}

extension TextScanner {
  /// Columns of a step.
  @inline(__always)
  func width(of step: Step) -> Int {
    step.width > 0 ? step.width : glyphs(of: step).reduce(0) { $0 + $1.width }
  }
}
