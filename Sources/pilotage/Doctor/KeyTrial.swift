import TerminalKit

/// A key that matters, and how it is tried.
enum KeyTrial: CaseIterable {
  case up, down, left, right, escape, tab, backtab, save, undo, digits, enter

  /// What the person is asked to press.
  var name: String {
    switch self {
    case .up: "the up arrow"
    case .down: "the down arrow"
    case .left: "the left arrow"
    case .right: "the right arrow"
    case .escape: "Esc, then x right after it"
    case .tab: "Tab"
    case .backtab: "Shift-Tab"
    case .save: "Ctrl-S"
    case .undo: "Ctrl-Z"
    case .digits: "0 1 2 3 4, one after the other"
    case .enter: "Enter"
    }
  }

  /// The key in a list.
  var shortName: String {
    switch self {
    case .escape: "Esc"
    case .digits: "0 to 4"
    case .up, .down, .left, .right: String(name.dropFirst(4))
    default: name
    }
  }

  /// What should arrive.
  var expected: [Key] {
    switch self {
    case .up: [.up]
    case .down: [.down]
    case .left: [.left]
    case .right: [.right]
    case .escape: [.escape, .character("x")]
    case .tab: [.tab]
    case .backtab: [.backtab]
    case .save: [.control("s")]
    case .undo: [.control("z")]
    case .digits: (0...4).map { .character(Character("\($0)")) }
    case .enter: [.enter]
    }
  }

  /// What does the same on the screens; `nil`: nothing, it is needed.
  var instead: String? {
    switch self {
    case .up: "k"
    case .down: "j"
    case .left, .escape: "q"
    case .right: "Enter"
    case .tab: "]"
    case .backtab: "["
    case .save: "the list of commands, :"
    case .undo: "u"
    case .digits, .enter: nil
    }
  }

  /// What it means that these keys arrived, which are no more than were expected.
  func outcome(of arrived: [Key]) -> KeyOutcome {
    if arrived == expected { return .asItShould }
    if self == .escape, arrived == [.alt("x")] { return .heldBack }
    return .other(arrived.map(Self.plainName).joined(separator: " "))
  }

  /// A key's name in ASCII.
  private static func plainName(_ key: Key) -> String {
    switch key {
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .shiftLeft: "Shift-left"
    case .shiftRight: "Shift-right"
    case .character(let character) where !character.isASCII: "another letter"
    case .alt(let character) where !character.isASCII: "Alt with another letter"
    default: key.name
    }
  }
}
