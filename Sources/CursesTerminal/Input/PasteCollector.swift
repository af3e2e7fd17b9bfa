/// Gathers a paste until its end mark, however the bytes are split.
struct PasteCollector {
  static let end = Array("\u{1b}[201~".utf8)
  /// What is kept of a paste, in bytes; the rest is swallowed.
  static let limit = 16 * 65_536
  /// How long nothing may come before a paste without an end is taken to be over. Long, because
  /// what follows would be taken for keys; not endless, because the keyboard would be dead.
  static let patience = Duration.seconds(5)

  private var bytes: [UInt8] = []

  /// Takes bytes up to and with the end mark. Returns how many were taken, and whether the paste is
  /// over.
  mutating func take(_ incoming: ArraySlice<UInt8>) -> (taken: Int, over: Bool) {
    let end = Self.end
    var index = incoming.startIndex
    while let escape = incoming[index...].firstIndex(of: 0x1b) {
      keep(incoming[index..<escape])
      let candidate = incoming[escape...].prefix(end.count)
      if candidate.elementsEqual(end) {
        return (escape + end.count - incoming.startIndex, true)
      }
      // The mark may have come in part: it waits for the rest.
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

  /// The text: line feeds for all line ends, a space for a tab, no other control characters.
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
