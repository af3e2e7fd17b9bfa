import TerminalKit
import Session
import SessionStore
import Workbench

/// What does the same as a key that does not work, by the keys that the screens really have.
struct KeyReplacements {
  /// Where a key does something, and the other key that does the same there; `nil`: none does.
  struct Entry: Equatable {
    /// `nil`: while text is typed.
    var place: Place?
    var instead: Key?
  }

  let entries: [Entry]

  init(of key: Key) {
    entries = (Place.allCases.map(Optional.some) + [nil]).compactMap { place in
      let keymap = place.map(Keys.of) ?? Keys.typing
      guard let command = keymap.command(for: key) else { return nil }
      let others = keymap.bindings.flatMap(\.keys).filter {
        $0 != key && keymap.command(for: $0) == command
      }
      return Entry(place: place, instead: others.min { Self.rank($0) < Self.rank($1) })
    }
  }

  /// Where one arrow is lost others may be: letters go first.
  private static func rank(_ key: Key) -> Int {
    switch key {
    case .character: 0
    case .control, .tab, .enter, .escape: 1
    default: 2
    }
  }

  /// What to press, as a part of a sentence; `nil`: nothing does the same anywhere.
  var words: String? {
    let found = entries.filter { $0.instead != nil }
    guard !found.isEmpty else { return nil }
    let usual = found.first { entry in
      found.count { $0.instead == entry.instead } * 2 > entries.count
    }?.instead
    var parts = usual.map { ["\($0.plainName) does the same"] } ?? []
    var told: [Key] = []
    for key in found.compactMap(\.instead) where key != usual && !told.contains(key) {
      told.append(key)
      let places = found.filter { $0.instead == key }.map { Self.words($0.place) }
      parts.append(
        key.plainName + (parts.isEmpty ? " does the same " : " ")
          + places.joined(separator: " and "))
    }
    let without = entries.filter { $0.instead == nil }.map { Self.words($0.place) }
    if !without.isEmpty {
      parts.append(
        usual == nil ? "nothing elsewhere" : "nothing " + without.joined(separator: " and "))
    }
    return parts.joined(separator: ", ")
  }

  private static func words(_ place: Place?) -> String {
    switch place {
    case .home: "at home"
    case .details: "in the details of the workshop"
    case .board: "on the board"
    case .question: "in a question"
    case .table: "in a table"
    case .gaps: "in the gap analysis"
    case .summary: "in the summary"
    case .hands: "in a vote of all hands"
    case .pass: "in a private vote"
    case .actions: "in the plan"
    case .action: "in an action"
    case .agreement: "in who sees it differently"
    case .progress: "in progress"
    case .room: "in the room view"
    case .list: "in a list"
    case .reading: "in the help"
    case nil: "while typing"
    }
  }
}

extension Key {
  /// The key's name in ASCII.
  var plainName: String {
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
