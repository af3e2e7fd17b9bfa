/// What is drawn in one cell of a terminal: a scalar, or a base scalar with its accents.
package struct Glyph: Equatable {
  /// The scalar, or the base scalar.
  package var scalar: UInt32
  /// Base and accents, if there are accents.
  package var cluster: String?
  /// Columns, 1 or 2.
  package var width: Int

  /// Makes a glyph of a scalar, or of a base scalar with its accents in `cluster`.
  package init(_ scalar: UInt32, cluster: String? = nil, width: Int = 1) {
    self.scalar = scalar
    self.cluster = cluster
    self.width = width
  }
}

extension Glyph {
  /// The glyphs that a user-perceived character is drawn with, at least one.
  ///
  /// They hold nothing that a terminal would obey, hide or measure differently: a control character
  /// is shown as `^[`, an invisible one as `‹202E›`, a line feed as `↵` and a tab as spaces. Of
  /// several joined emoji only the first is shown, and of a flag its two letters.
  package static func standing(for character: Character) -> [Glyph] {
    standing(for: character.unicodeScalars)
  }

  /// The glyphs that the scalars of one user-perceived character are drawn with.
  package static func standing(for scalars: some Sequence<Unicode.Scalar>) -> [Glyph] {
    var builder = GlyphBuilder()
    for scalar in scalars { builder.add(scalar) }
    return builder.finished()
  }

  /// Columns that a tab takes.
  package static let tabWidth = 4
}

/// Makes the glyphs of one user-perceived character from its scalars.
private struct GlyphBuilder {
  /// The most accents of one glyph; more are left out. A cell of ncurses holds a base and four
  /// accents.
  private static let mostMarks = 4

  private var glyphs: [Glyph] = []
  private var base: Unicode.Scalar?
  private var baseWidth = 1
  private var marks: [Unicode.Scalar] = []
  /// Whether the last scalar was a joiner after an emoji, so that the next scalar is not drawn.
  private var swallowsNext = false
  private var lastWasReturn = false

  mutating func add(_ scalar: Unicode.Scalar) {
    if swallowsNext {
      swallowsNext = false
      if ScalarKind(of: scalar.value) != .invisible { return }
    }
    if scalar.properties.isEmojiModifier && base != nil { return }
    switch ScalarKind(of: scalar.value) {
    case .narrow, .wide, .narrowJoining, .wideJoining: addBase(scalar)
    case .mark: addMark(scalar)
    case .invisible: addInvisible(scalar)
    case .unassigned: addPlain("□")
    }
  }

  mutating func finished() -> [Glyph] {
    flush()
    if lastWasReturn { addCaret("M") }
    return glyphs
  }

  private mutating func addBase(_ scalar: Unicode.Scalar) {
    flush()
    if (0x1F1E6...0x1F1FF).contains(scalar.value) {
      glyphs.append(Glyph(scalar.value - 0x1F1E6 + 0x41))
      return
    }
    base = scalar
    let kind = ScalarKind(of: scalar.value)
    baseWidth = kind == .wide || kind == .wideJoining ? 2 : 1
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    let isSelector = scalar.properties.isVariationSelector
    if base != nil {
      let isKeycap = scalar.value == 0x20E3
      if !isSelector && !isKeycap && marks.count < Self.mostMarks { marks.append(scalar) }
    } else if isSelector {
      addHexadecimal(scalar)
    } else {
      base = "◌"
      baseWidth = 1
      marks = [scalar]
    }
  }

  private mutating func addInvisible(_ scalar: Unicode.Scalar) {
    if let base {
      let isEmoji = base.value > 0xFF && base.properties.isEmoji
      switch scalar.value {
      case 0x200D where isEmoji:
        swallowsNext = true
        return
      case 0xE0020...0xE007F where isEmoji: return
      // In Arabic, Persian and the scripts of India, joiners belong to the spelling.
      case 0x200C...0x200D where (0x600...0xDFF).contains(base.value): return
      default: break
      }
    }
    flush()
    switch scalar.value {
    case 0x09: for _ in 0..<Glyph.tabWidth { addPlain(" ") }
    case 0x0A:
      lastWasReturn = false
      addPlain("↵")
    case 0x0D: lastWasReturn = true
    case 0..<0x20:
      addCaret(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 0x40)))
    case 0x7F: addCaret("?")
    default: addHexadecimal(scalar)
    }
  }

  private mutating func addCaret(_ scalar: Unicode.Scalar) {
    addPlain("^")
    addPlain(scalar)
  }

  private mutating func addHexadecimal(_ scalar: Unicode.Scalar) {
    for part in "‹\(String(scalar.value, radix: 16, uppercase: true))›".unicodeScalars {
      addPlain(part)
    }
  }

  private mutating func addPlain(_ scalar: Unicode.Scalar) {
    flush()
    glyphs.append(Glyph(scalar.value))
  }

  private mutating func flush() {
    guard let base else { return }
    var cluster: String?
    if !marks.isEmpty {
      var text = String.UnicodeScalarView()
      text.append(base)
      text.append(contentsOf: marks)
      cluster = String(text)
    }
    glyphs.append(Glyph(base.value, cluster: cluster, width: baseWidth))
    self.base = nil
    marks = []
  }
}
