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

  /// Whether no workshop can be held without it: levels, what is chosen, and keeping an entry.
  var isNeeded: Bool { self == .digits || self == .enter || self == .save }

  /// What to press in its place, where there is anything.
  var instead: String? { expected.first.flatMap { KeyReplacements(of: $0).words } }

  /// What it means that these keys arrived, which are no more than were expected.
  func outcome(of arrived: [Key]) -> KeyOutcome {
    if arrived == expected { return .asItShould }
    if self == .escape, arrived == [.alt("x")] { return .heldBack }
    return .other(arrived.map(\.plainName).joined(separator: " "))
  }
}
