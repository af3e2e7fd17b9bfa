/// A terminal's answer to a question about itself. It holds numbers only, none of the terminal's
/// text.
public enum TerminalReply: Hashable, Sendable {
  /// Where the cursor is; row and column count from 1.
  case cursor(row: Int, column: Int)
  /// Whether the terminal has one of its private modes.
  case mode(Int, isThere: Bool)
  /// The kind of terminal. Nearly all answer this, so it marks the end of other answers.
  case kind
}

extension TerminalReply {
  /// The question that `.cursor` answers.
  static let cursorQuestion = "\u{1b}[6n"
  /// The question that `.kind` answers.
  static let kindQuestion = "\u{1b}[c"
  /// The question that `.mode` answers.
  static func modeQuestion(_ mode: Int) -> String { "\u{1b}[?\(mode)$p" }

  /// The answer of a control sequence; `nil` if it is none.
  init?(_ sequence: ControlSequence) {
    let numbers = sequence.numbers
    switch (sequence.mark, sequence.final) {
    case (nil, UInt8(ascii: "R")):
      guard numbers.count == 2, numbers.allSatisfy({ (1...9999).contains($0) }) else { return nil }
      self = .cursor(row: numbers[0], column: numbers[1])
    case (UInt8(ascii: "?"), UInt8(ascii: "y")):
      guard numbers.count == 2 else { return nil }
      // 0: unknown; 4: permanently off.
      self = .mode(numbers[0], isThere: (1...3).contains(numbers[1]))
    case (UInt8(ascii: "?"), UInt8(ascii: "c")): self = .kind
    default: return nil
    }
  }
}

/// A reader that finds a terminal's answers among its bytes, however they are split. Everything
/// else is skipped, keys pressed in the meantime too.
struct ReplyReader {
  /// The beginning of an unfinished control sequence.
  private var open: [UInt8] = []

  /// The answers that are complete with these bytes.
  mutating func read(_ bytes: some Sequence<UInt8>) -> [TerminalReply] {
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
