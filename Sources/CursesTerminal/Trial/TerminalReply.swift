/// What a terminal answers when it is asked about itself. Numbers only: none of its text is kept.
public enum TerminalReply: Hashable, Sendable {
  /// Where the cursor stands; both count from 1.
  case cursor(row: Int, column: Int)
  /// Whether the terminal has one of its private modes.
  case mode(Int, isThere: Bool)
  /// What kind of terminal it is, of which only counts that it answers: nearly all do.
  case kind
}

extension TerminalReply {
  /// What asks for each.
  static let cursorQuestion = "\u{1b}[6n"
  static let kindQuestion = "\u{1b}[c"
  static func modeQuestion(_ mode: Int) -> String { "\u{1b}[?\(mode)$p" }

  /// The answer that a control sequence is; `nil` if it is none.
  init?(_ sequence: ControlSequence) {
    let numbers = sequence.numbers
    switch (sequence.mark, sequence.final) {
    case (nil, UInt8(ascii: "R")):
      guard numbers.count == 2, numbers.allSatisfy({ (1...9999).contains($0) }) else { return nil }
      self = .cursor(row: numbers[0], column: numbers[1])
    case (UInt8(ascii: "?"), UInt8(ascii: "y")):
      guard numbers.count == 2 else { return nil }
      // 0: not known; 4: off for ever.
      self = .mode(numbers[0], isThere: (1...3).contains(numbers[1]))
    case (UInt8(ascii: "?"), UInt8(ascii: "c")): self = .kind
    default: return nil
    }
  }
}

/// Finds a terminal's answers among the bytes that come from it, however they are split. Everything
/// else, keys that are pressed meanwhile included, is passed over.
struct ReplyReader {
  /// The beginning of a control sequence whose rest has not come.
  private var open: [UInt8] = []

  mutating func take(_ bytes: some Sequence<UInt8>) -> [TerminalReply] {
    var replies: [TerminalReply] = []
    for byte in bytes {
      switch (open.count, byte) {
      case (_, 0x1b): open = [byte]
      case (0, _): break
      case (1, UInt8(ascii: "[")): open.append(byte)
      case (2..., 0x20...0x3f): open.append(byte)
      case (2..., 0x40...0x7e):
        let sequence = ControlSequence(parameters: open[2...], final: byte)
        if let reply = TerminalReply(sequence) { replies.append(reply) }
        open = []
      default: open = []
      }
      if open.count > ControlSequence.longest { open = [] }
    }
    return replies
  }
}
