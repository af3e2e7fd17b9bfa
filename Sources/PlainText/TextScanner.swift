/// Walks over a text by its UTF-8 bytes, one user-perceived character at a time.
///
/// Nearly all scalars are always a character of their own. They cost a look into a table; only for
/// the others the standard library is asked where a character ends.
package struct TextScanner {
  /// One character: where it lies and how to draw it.
  package struct Step {
    /// UTF-8 offset of the first byte.
    package var start: Int
    /// UTF-8 offset after the last byte.
    package var end: Int
    /// The first scalar of the character.
    package var scalar: UInt32
    /// Columns of the scalar; 0 for a character that `TextScanner.glyphs(of:)` has to take apart.
    package var width: Int

    @usableFromInline
    init(start: Int, end: Int, scalar: UInt32, width: Int) {
      self.start = start
      self.end = end
      self.scalar = scalar
      self.width = width
    }
  }

  private let text: String
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// UTF-8 offset of the next character.
  @usableFromInline package internal(set) var position = 0
  /// The index of `position` if the last step had to look it up, else that of an earlier character.
  private var lastIndex: String.Index

  @usableFromInline
  init(text: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
    lastIndex = text.startIndex
  }

  /// Runs `body` with a scanner at the start of the text. The scanner must not leave `body`.
  @inlinable @inline(__always)
  package static func scan<Result>(
    _ text: String, _ body: (inout TextScanner) -> Result
  ) -> Result {
    var copy = text
    return copy.withUTF8 { bytes in
      var scanner = TextScanner(text: text, bytes: bytes)
      return body(&scanner)
    }
  }

  /// The next character, or `nil` at the end.
  @inlinable @inline(__always)
  package mutating func next() -> Step? {
    guard position < bytes.count else { return nil }
    let start = position
    let first = bytes[start]
    if first >= 0x20 && first < 0x7F && (start + 1 == bytes.count || bytes[start + 1] < 0x80) {
      position = start + 1
      return Step(start: start, end: start + 1, scalar: UInt32(first), width: 1)
    }
    return nextBeyondASCII()
  }

  /// The glyphs that a step is drawn with.
  package func glyphs(of step: Step) -> [Glyph] {
    step.width > 0
      ? [Glyph(step.scalar, width: step.width)]
      : Glyph.standing(for: scalars(of: step))
  }

  /// All scalars of a step.
  func scalars(of step: Step) -> String.UnicodeScalarView {
    let part = UnsafeBufferPointer(rebasing: bytes[step.start..<step.end])
    return String(decoding: part, as: UTF8.self).unicodeScalars
  }

  @usableFromInline
  mutating func nextBeyondASCII() -> Step? {
    let start = position
    let (scalar, end) = decoded(at: start)
    let kind = ScalarKind(of: scalar)
    if kind == .narrow || kind == .wide {
      if end == bytes.count || standsAlone(at: end) {
        position = end
        return Step(start: start, end: end, scalar: scalar, width: kind == .wide ? 2 : 1)
      }
    }
    // The standard library remembers that an index it made itself starts a character. For an index
    // made from an offset it looks back for that start, in a row of flags as far as the first one.
    let isLast = text.utf8.distance(from: text.startIndex, to: lastIndex) == start
    lastIndex = text.index(after: isLast ? lastIndex : index(start))
    position = text.utf8.distance(from: text.startIndex, to: lastIndex)
    if position <= start { position = end }
    return Step(start: start, end: position, scalar: scalar, width: 0)
  }

  /// Whether the scalar at an offset never belongs to the character before it.
  private func standsAlone(at offset: Int) -> Bool {
    if bytes[offset] < 0x80 { return true }
    switch ScalarKind(of: decoded(at: offset).scalar) {
    case .narrow, .wide: return true
    default: return false
    }
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: offset)
  }

  /// The scalar that starts at an offset, and where it ends. A string's UTF-8 is always valid.
  private func decoded(at offset: Int) -> (scalar: UInt32, end: Int) {
    let first = UInt32(bytes[offset])
    func rest(_ distance: Int) -> UInt32 {
      offset + distance < bytes.count ? UInt32(bytes[offset + distance]) & 0x3F : 0
    }
    if first < 0x80 { return (first, offset + 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), offset + 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), offset + 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), offset + 4)
  }
}
