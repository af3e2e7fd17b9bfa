/// Finds the addresses in a text that become links: those with `http`, `https` or `mailto`.
enum HTMLLink {
  enum Piece: Equatable {
    case text(String)
    case link(String)
  }

  private static let schemes = ["https://", "http://", "mailto:"]

  /// The text in pieces, plain text and addresses. Joined, they are the whole text.
  static func pieces(of text: String) -> [Piece] {
    guard schemes.contains(where: text.contains) else { return [.text(text)] }
    var pieces: [Piece] = []
    var plain = ""
    var rest = text[...]
    while !rest.isEmpty {
      let isAtStart = plain.last.map { !$0.isLetter && !$0.isNumber } ?? true
      if isAtStart, let address = address(at: rest) {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        pieces.append(.link(String(address)))
        plain = ""
        rest = rest[address.endIndex...]
      } else {
        plain.append(rest.removeFirst())
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// The address at the start of a text, without the punctuation of the sentence around it.
  private static func address(at text: Substring) -> Substring? {
    guard let scheme = schemes.first(where: text.hasPrefix) else { return nil }
    var address = text.prefix { character in
      guard let byte = character.asciiValue else { return false }
      return (0x21...0x7E).contains(byte) && !"\"'<>\\^`{|}".contains(character)
    }
    while let last = address.last, ".,;:!?)]".contains(last) { address.removeLast() }
    return address.utf8.count > scheme.utf8.count ? address : nil
  }
}
