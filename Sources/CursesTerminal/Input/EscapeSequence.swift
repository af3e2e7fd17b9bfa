import TerminalKit

/// The reading of what begins with ESC: the Escape key, Alt with a key, or a key without a
/// character.
enum EscapeSequence {
  /// How long to wait after a lone ESC before it is the Escape key.
  static let patience = Duration.milliseconds(25)

  /// Reads the beginning of `bytes`, which is ESC.
  static func read(_ bytes: ArraySlice<UInt8>, keys: KeySequences) -> InputReading {
    if let (key, length) = keys.match(bytes) { return .complete(.keys([key]), length: length) }
    guard let second = bytes.dropFirst().first else {
      return .incomplete(patience: patience, otherwise: .keys([.escape]), length: 1)
    }
    switch second {
    case UInt8(ascii: "["): return ControlSequence.read(bytes)
    case UInt8(ascii: "O"): return keypad(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      if let reading = report(bytes) { return reading }
    // Alt with Backspace, which deletes a word in a text.
    case 0x7f, 0x08: return .complete(.keys([.alt("\u{7f}")]), length: 2)
    // Two keys that came together: Escape, and another that is read next.
    case 0..<0x20: return .complete(.keys([.escape]), length: 1)
    default: break
    }
    return alt(bytes)
  }

  private static func alt(_ bytes: ArraySlice<UInt8>) -> InputReading {
    switch PrintableText.scalar(bytes.dropFirst()) {
    case .complete(let scalar, let length):
      guard let scalar else { return .complete(.nothing, length: 1 + length) }
      return .complete(.keys([.alt(Character(scalar))]), length: 1 + length)
    case .incomplete:
      return .incomplete(patience: .milliseconds(200), otherwise: .nothing, length: bytes.count)
    }
  }

  /// `ESC O` and a letter: keys in application mode.
  private static func keypad(_ bytes: ArraySlice<UInt8>) -> InputReading {
    let rest = bytes.dropFirst(2)
    let modifiers = rest.prefix { (0x30...0x39).contains($0) }
    guard let final = rest.dropFirst(modifiers.count).first else {
      return .incomplete(
        patience: .milliseconds(200), otherwise: modifiers.isEmpty ? .keys([.alt("O")]) : .nothing,
        length: bytes.count)
    }
    let length = 3 + modifiers.count
    switch final {
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"),
      UInt8(ascii: "P")...UInt8(ascii: "S"):
      // A digit is a modifier, as in `ESC [ 1 ; modifier`.
      let parameters = modifiers.isEmpty ? [] : Array("1;".utf8) + modifiers
      return .complete(
        ControlSequence(parameters: parameters[...], final: final).piece, length: length)
    case UInt8(ascii: "M"): return .complete(.keys([.enter]), length: length)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad's keys are 64 above their characters.
      return .complete(.keys([.character(Character(Unicode.Scalar(final - 64)))]), length: length)
    case 0..<0x20, 0x7f...:
      return .complete(.keys([.alt("O")]), length: 2)
    default: return .complete(.nothing, length: length)
    }
  }

  /// A terminal's report: `ESC ]` with a number, `ESC P` or `ESC _`, up to BEL or `ESC \`; `nil` if
  /// it isn't one. An earlier program may have asked for it. Its text must not be read as keys.
  private static func report(_ bytes: ArraySlice<UInt8>) -> InputReading? {
    let kind = bytes[bytes.startIndex + 1]
    guard let third = bytes.dropFirst(2).first else {
      return .incomplete(
        patience: patience, otherwise: .keys([.alt(Character(Unicode.Scalar(kind)))]), length: 2)
    }
    let isDigit = (0x30...0x39).contains(third)
    switch kind {
    case UInt8(ascii: "]"): guard isDigit else { return nil }
    case UInt8(ascii: "P"): guard isDigit || [0x21, 0x24, 0x3e].contains(third) else { return nil }
    default: guard third == UInt8(ascii: "G") else { return nil }
    }
    for index in bytes.indices.dropFirst(2) {
      let length = index - bytes.startIndex
      let text = bytes[(bytes.startIndex + 2)..<index]
      let piece = kind == UInt8(ascii: "]") ? BackgroundReport.piece(text) : .nothing
      if bytes[index] == 0x07 { return .complete(piece, length: length + 1) }
      guard bytes[index] == 0x1b else { continue }
      guard index + 1 < bytes.endIndex else { break }
      return .complete(piece, length: bytes[index + 1] == 0x5c ? length + 2 : length)
    }
    if bytes.count > 4096 { return .complete(.nothing, length: bytes.count) }
    return .incomplete(patience: .seconds(1), otherwise: .nothing, length: bytes.count)
  }
}
