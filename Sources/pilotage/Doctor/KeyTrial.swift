import TerminalKit

/// A key without which no workshop can be held, and how it is tried.
enum KeyTrial: CaseIterable {
  case save, digits, enter

  /// What the person is asked to press.
  var name: String {
    switch self {
    case .save: "Ctrl-S"
    case .digits: "0 1 2 3 4, one after the other"
    case .enter: "Enter"
    }
  }

  /// The key in a list.
  var shortName: String { self == .digits ? "0 to 4" : name }

  /// What should arrive.
  var expected: [Key] {
    switch self {
    case .save: [.control("s")]
    case .digits: (0...4).map { .character(Character("\($0)")) }
    case .enter: [.enter]
    }
  }

  /// What it means that these keys arrived, which are no more than were expected.
  func outcome(of arrived: [Key]) -> KeyOutcome {
    arrived == expected ? .asItShould : .other(arrived.map(\.plainName).joined(separator: " "))
  }
}

extension Key {
  /// The key's name in ASCII.
  fileprivate var plainName: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .shiftLeft: "Shift-left"
    case .shiftRight: "Shift-right"
    case .character(let character) where !character.isASCII: "another letter"
    case .alt(let character) where !character.isASCII: "Alt with another letter"
    default: name
    }
  }
}
