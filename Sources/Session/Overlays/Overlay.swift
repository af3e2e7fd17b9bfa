import PlainText
import Reports
import TerminalKit
import Workshop

/// A list or text drawn over the screen.
package enum Overlay: Sendable {
  /// A list to choose from with the arrows or by typing.
  case list(ListOverlay)
  /// A text to read.
  case text(TextOverlay)
}

/// A list to choose from.
package struct ListOverlay: Sendable {
  /// What a list is for.
  package enum Purpose: Sendable, Equatable {
    /// The palette, the search, the themes and the export formats.
    case commands, search, themes, export
    /// The question that an action serves.
    case actionQuestion
    /// Whether to keep a checkpoint before leaving.
    case leaving
    /// The participant who dissents.
    case dissent
    /// The participant who votes in private at the room's keyboard.
    case voter
    /// What to do with a draft found after a crash.
    case draft(Unsaved)
    /// Which of two texts to keep.
    case conflict(Conflict)
  }

  /// A line of the list.
  package struct Item: Sendable {
    /// What the query is matched with.
    package let title: String
    /// What stands beside the title, muted.
    package let detail: String
    /// What choosing the item does.
    package let choice: Choice

    /// Makes an item for a choice.
    package init(_ title: String, detail: String = "", _ choice: Choice) {
      self.title = title
      self.detail = detail
      self.choice = choice
    }
  }

  /// What an item stands for.
  package enum Choice: Sendable, Equatable {
    /// Carry out a command.
    case command(Command)
    /// Record the dissent of this participant.
    case dissent(Slug)
    /// Pass the keyboard to this participant.
    case voter(Slug)
    /// Export in this format.
    case export(ExportFormat, anonymous: Bool)
    /// Let the action serve this question, or (`nil`) none.
    case actionQuestion(QuestionID?)
    /// Leave, and take a checkpoint first if `keeping`.
    case leave(to: Session.Leaving, keeping: Bool)
    /// Go on with the draft.
    case takeDraft
    /// Delete the draft.
    case discardDraft
    /// Keep the person's own text, that of the others, or both.
    case keepMine, keepTheirs, keepBoth
  }

  /// What the list is for; it decides how a query matches and what a choice does.
  package let purpose: Purpose
  /// The heading of the list.
  package let title: String
  /// The text typed to filter the list; `nil` where the list has no filter.
  package var query: TextEditor?
  /// All items, whether they match the query or not.
  package let items: [Item]
  /// Indices in `items` of the matches, best first, each with the indices of the matched letters in
  /// its title.
  package var shown: [(item: Int, matched: [Int])]
  /// The selected row, as an index in `shown`.
  package var selection = 0
  /// The number of rows scrolled off the top.
  package var offset = 0

  /// A list with all items shown and the first selected.
  package init(_ purpose: Purpose, title: String, items: [Item], hasQuery: Bool) {
    self.purpose = purpose
    self.title = title
    self.items = items
    query = hasQuery ? TextEditor() : nil
    shown = items.indices.map { ($0, []) }
  }

  /// The keys that choose from a list of people directly, in list order.
  package static let shortcuts = Array("123456789abcdefghijklmnopqrstuvwxyz")

  /// The key that chooses a row directly; `nil` where letters go into the query.
  package func shortcut(ofRow row: Int) -> Character? {
    guard query == nil, purpose == .dissent || purpose == .voter else { return nil }
    return Self.shortcuts.indices.contains(row) ? Self.shortcuts[row] : nil
  }

  /// The row that a key chooses directly.
  package func row(ofShortcut key: Key) -> Int? {
    guard case .character(let character) = key else { return nil }
    return shown.indices.first { shortcut(ofRow: $0) == character }
  }

  /// The item in the selected row; `nil` where nothing matches.
  package var selected: Item? {
    shown.indices.contains(selection) ? items[shown[selection].item] : nil
  }
}

/// A text to read, in lines of spans.
package struct TextOverlay: Sendable {
  /// The heading of the text.
  package let title: String
  /// The wrapped lines, each in styled spans.
  package let lines: [[Span]]
  /// The number of lines scrolled off the top.
  package var offset = 0

  /// A text at its beginning.
  package init(title: String, lines: [[Span]]) {
    self.title = title
    self.lines = lines
  }

  /// A line of help: a key and what it does.
  package static func line(keys: String, _ help: String) -> [Span] {
    [Span(TextWidth.padded(keys, to: 19), .key), Span(help, .text)]
  }

  /// Scrolls by a moving command. `page` is the number of lines on the screen.
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
