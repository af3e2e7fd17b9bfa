/// A collector of the bytes of a paste up to its end mark, however they are split.
struct PasteCollector {
  /// The end mark.
  static let end = Array("\u{1b}[201~".utf8)
  /// The most bytes that are kept of a paste. The rest is dropped.
  static let limit = 16 * 65_536
  /// How long to wait for the end of a paste while nothing comes. It is long, since what comes
  /// later would be read as keys, but not endless, since the keyboard would be dead.
  static let patience = Duration.seconds(5)

  private var bytes: [UInt8] = []

  /// Collects bytes up to the end mark. Returns how many were consumed, the mark included, and
  /// whether the paste is over.
  mutating func collect(_ incoming: ArraySlice<UInt8>) -> (consumed: Int, isOver: Bool) {
    let end = Self.end
    var index = incoming.startIndex
    while let escape = incoming[index...].firstIndex(of: 0x1b) {
      keep(incoming[index..<escape])
      let candidate = incoming[escape...].prefix(end.count)
      if candidate.elementsEqual(end) {
        return (escape + end.count - incoming.startIndex, true)
      }
      // This may be the beginning of the mark.
      if candidate.endIndex == incoming.endIndex, end.starts(with: candidate) {
        return (escape - incoming.startIndex, false)
      }
      index = escape + 1
    }
    keep(incoming[index...])
    return (incoming.count, false)
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more.prefix(Self.limit - bytes.count))
  }

  /// The pasted text, with line feeds for all line ends, spaces for tabs and no other control
  /// characters.
  var text: String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": text.append("\n")
      case "\t": text.append(" ")
      default: if PrintableText.isPrintable(scalar) { text.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }
}
