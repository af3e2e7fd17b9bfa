extension StringProtocol {
  /// The text without Unicode white space at its ends.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first...last])
    return String(result)
  }

  /// Whether there is nothing in it but Unicode white space.
  public var isBlank: Bool {
    // Most text begins with a letter: the first byte is enough.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The text without `character` at its ends.
  func trimmed(of character: Character) -> String {
    var text = self[...]
    while text.first == character { text = text.dropFirst() }
    while text.last == character { text = text.dropLast() }
    return String(text)
  }

  /// Whether it holds a C0, DEL or C1 character, line feed and tab included.
  public var hasControlCharacters: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Whether `printable` (or, with `inLines`, `printableLines`) would change nothing.
  ///
  /// Nearly every text is like this, and every screen has hundreds of them, so it looks at bytes
  /// and not at scalars.
  private func isPrintable(inLines: Bool = false) -> Bool {
    utf8.withContiguousStorageIfAvailable { Self.isPrintable($0, inLines: inLines) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.isPrintable($0, inLines: inLines) }
  }

  private static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>, inLines: Bool) -> Bool {
    var before: UInt8 = 0
    var beforeThat: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F {
        guard inLines, byte == 0x0A else { return false }
      }
      // U+0080 to U+009F are C2 80 to C2 9F, U+061C is D8 9C. U+200B to U+200F, U+2028 to U+202E
      // and U+2066 to U+2069 begin with E2 80 or E2 81; of these only the ranges themselves are
      // refused. U+FEFF is EF BB BF.
      if byte < 0xC0, byte >= 0x80 {
        switch (beforeThat, before) {
        case (_, 0xC2) where byte < 0xA0: return false
        case (_, 0xD8) where byte == 0x9C: return false
        case (0xE2, 0x80) where (0x8B...0x8F).contains(byte) || (0xA8...0xAE).contains(byte):
          return false
        case (0xE2, 0x81) where (0xA6...0xA9).contains(byte): return false
        case (0xEF, 0xBB) where byte == 0xBF: return false
        default: break
        }
      }
      (beforeThat, before) = (before, byte)
    }
    return true
  }

  /// The text as it may be printed on one line of a terminal, wherever it came from: control and
  /// invisible characters made visible (`^[` for Escape), tabs and line ends as spaces.
  public var printable: String {
    if isPrintable() { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result += " "
      case 0..<0x20: result += "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40))
      case 0x7F: result += "^?"
      case 0x80..<0xA0, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same with the line feeds kept.
  public var printableLines: String {
    if isPrintable(inLines: true) { return String(self) }
    return utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).printable }.joined(separator: "\n")
  }
}
