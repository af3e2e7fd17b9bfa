/// Walks over a text, one user-perceived character at a time, by its UTF-8 bytes.
///
/// Scalars that are always a character of their own (nearly all there are) cost a look into a
/// table; only for others is the standard library's segmentation asked.
struct TextScanner {
  /// One character: where it lies, and how to draw it.
  struct Step {
    /// UTF-8 offsets of the character.
    var start: Int
    var end: Int
    /// The scalar, where that is all there is to draw.
    var scalar: UInt32
    /// Columns of the scalar; 0 for a character that `TextScanner.glyphs(of:)` must take apart.
    var width: Int
  }

  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The place of `position` where the last step found it out; else that of an earlier one.
  private var knownIndex: String.Index

  private init(text: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
    knownIndex = text.startIndex
  }

  /// Runs `body` with a scanner at the start of the text. The scanner is of no use afterwards.
  @inline(__always)
  static func scan<Result>(_ text: String, _ body: (inout TextScanner) -> Result) -> Result {
    var copy = text
    return copy.withUTF8 { bytes in
      var scanner = TextScanner(text: text, bytes: bytes)
      return body(&scanner)
    }
  }

  /// The next character, or `nil` at the end.
  @inline(__always)
  mutating func next() -> Step? {
    guard position < bytes.count else { return nil }
    let start = position
    let first = bytes[start]
    if first >= 0x20 && first < 0x7F && (start + 1 == bytes.count || bytes[start + 1] < 0x80) {
      position = start + 1
      return Step(start: start, end: start + 1, scalar: UInt32(first), width: 1)
    }
    return nextBeyondASCII()
  }

  /// The glyphs of a step that is not a single scalar.
  func glyphs(of step: Step) -> [Glyph] {
    step.width > 0
      ? [Glyph(step.scalar, width: step.width)]
      : Glyph.standing(for: scalars(of: step))
  }

  /// The scalars of a step, of whatever kind.
  func scalars(of step: Step) -> String.UnicodeScalarView {
    let part = UnsafeBufferPointer(rebasing: bytes[step.start..<step.end])
    return String(decoding: part, as: UTF8.self).unicodeScalars
  }

  private mutating func nextBeyondASCII() -> Step? {
    let start = position
    let (scalar, end) = decoded(at: start)
    let kind = ScalarKind(of: scalar)
    if kind == .narrow || kind == .wide {
      if end == bytes.count || standsAlone(at: end) {
        position = end
        return Step(start: start, end: end, scalar: scalar, width: kind == .wide ? 2 : 1)
      }
    }
    // An index that the standard library made itself is known to start a character. Of one made from
    // an offset it would look back for that start, in a row of flags as far as the first of them.
    let known =
      text.utf8.distance(from: text.startIndex, to: knownIndex) == start ? knownIndex : index(start)
    knownIndex = text.index(after: known)
    position = text.utf8.distance(from: text.startIndex, to: knownIndex)
    if position <= start { position = end }
    return Step(start: start, end: position, scalar: scalar, width: 0)
  }

  /// Whether the scalar there never belongs with the one before it.
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
