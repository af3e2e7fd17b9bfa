import PlainText
import Reports
import TerminalKit
import Workshop

/// What stands over the screen.
package enum Overlay: Sendable {
  /// A list to choose from by typing and moving.
  case list(ListOverlay)
  /// A text to read.
  case text(TextOverlay)
}

/// A list to choose from.
package struct ListOverlay: Sendable {
  package enum Purpose: Sendable, Equatable {
    case commands, search, themes, export
    /// Which question an action serves.
    case actionQuestion
    /// Whether to keep a checkpoint before leaving.
    case leaving
    /// Who dissents.
    case dissent
    /// Who votes at the room's keyboard.
    case voter
    /// What to do with text found after a crash.
    case draft(Unsaved)
    /// Which of two texts stays.
    case conflict(Conflict)
  }

  package struct Item: Sendable {
    package let title: String
    package let detail: String
    package let choice: Choice

    package init(_ title: String, detail: String = "", _ choice: Choice) {
      self.title = title
      self.detail = detail
      self.choice = choice
    }
  }

  package enum Choice: Sendable, Equatable {
    case command(Command)
    case dissent(Slug)
    case voter(Slug)
    case export(ExportFormat, anonymous: Bool)
    case actionQuestion(QuestionID?)
    case leave(to: Session.Leaving, keeping: Bool)
    case takeDraft
    case discardDraft
    case keepMine, keepTheirs, keepBoth
  }

  package let purpose: Purpose
  package let title: String
  /// What is typed to find an item; `nil` where the list is short enough to see.
  package var query: TextEditor?
  /// All items; those that match the query are shown.
  package let items: [Item]
  /// Places in `items`, best first, with the places of the letters that matched in the title.
  package var shown: [(item: Int, matched: [Int])]
  package var selection = 0
  package var offset = 0

  package init(_ purpose: Purpose, title: String, items: [Item], hasQuery: Bool) {
    self.purpose = purpose
    self.title = title
    self.items = items
    query = hasQuery ? TextEditor() : nil
    shown = items.indices.map { ($0, []) }
  }

  /// The keys that choose from a list of people at once, in the order of the list.
  package static let shortcuts = Array("123456789abcdefghijklmnopqrstuvwxyz")

  /// The key that chooses a row at once; `nil` where letters are for finding.
  package func shortcut(ofRow row: Int) -> Character? {
    guard query == nil, purpose == .dissent || purpose == .voter else { return nil }
    return Self.shortcuts.indices.contains(row) ? Self.shortcuts[row] : nil
  }

  /// The row that a key chooses at once.
  package func row(ofShortcut key: Key) -> Int? {
    guard case .character(let character) = key else { return nil }
    return shown.indices.first { shortcut(ofRow: $0) == character }
  }

  package var selected: Item? {
    shown.indices.contains(selection) ? items[shown[selection].item] : nil
  }
}

/// A text to read, in lines of spans.
package struct TextOverlay: Sendable {
  package let title: String
  package let lines: [[Span]]
  package var offset = 0

  package init(title: String, lines: [[Span]]) {
    self.title = title
    self.lines = lines
  }

  /// A key and what it does.
  package static func line(keys: String, _ help: String) -> [Span] {
    [Span(TextWidth.padded(keys, to: 19), .key), Span(help, .text)]
  }

  /// Scrolls by a command of moving; `page`: lines that are seen at once.
  package mutating func scroll(_ command: Command, page: Int) {
    switch command {
    case .up: offset -= 1
    case .down: offset += 1
    case .pageUp: offset -= page
    case .pageDown: offset += page
    case .first: offset = 0
    case .last: offset = lines.count
    default: break
    }
    offset = max(0, min(offset, lines.count - page))
  }
}
