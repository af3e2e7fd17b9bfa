import PlainText
import Reports
import TerminalKit
import Workshop

/// What stands over the screen.
public enum Layer: Sendable {
  /// A list to choose from by typing and moving.
  case list(ListOverlay)
  /// A text to read.
  case text(TextOverlay)
}

/// A list to choose from.
public struct ListOverlay: Sendable {
  public enum Purpose: Sendable, Equatable {
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

  public struct Item: Sendable {
    public let title: String
    public let detail: String
    public let choice: Choice

    init(_ title: String, detail: String = "", _ choice: Choice) {
      self.title = title
      self.detail = detail
      self.choice = choice
    }
  }

  public enum Choice: Sendable, Equatable {
    case command(Command)
    case dissent(Slug)
    case voter(Slug)
    case export(ExportFormat, anonymous: Bool)
    case actionQuestion(QuestionID?)
    case leave(to: Workbench.Leaving, keeping: Bool)
    case takeDraft
    case discardDraft
    case keepMine, keepTheirs, keepBoth
  }

  public let purpose: Purpose
  public let title: String
  /// What is typed to find an item; `nil` where the list is short enough to see.
  public var query: TextEditor?
  /// All items; those that match the query are shown.
  public let items: [Item]
  /// Places in `items`, best first, with the places of the letters that matched in the title.
  public var shown: [(item: Int, matched: [Int])]
  public var selection = 0
  public var offset = 0

  init(_ purpose: Purpose, title: String, items: [Item], hasQuery: Bool) {
    self.purpose = purpose
    self.title = title
    self.items = items
    query = hasQuery ? TextEditor() : nil
    shown = items.indices.map { ($0, []) }
  }

  /// The keys that choose from a list of people at once, in the order of the list.
  static let shortcuts = Array("123456789abcdefghijklmnopqrstuvwxyz")

  /// The key that chooses a row at once; `nil` where letters are for finding.
  func shortcut(ofRow row: Int) -> Character? {
    guard query == nil, purpose == .dissent || purpose == .voter else { return nil }
    return Self.shortcuts.indices.contains(row) ? Self.shortcuts[row] : nil
  }

  /// The row that a key chooses at once.
  func row(ofShortcut key: Key) -> Int? {
    guard case .character(let character) = key else { return nil }
    return shown.indices.first { shortcut(ofRow: $0) == character }
  }

  public var selected: Item? {
    shown.indices.contains(selection) ? items[shown[selection].item] : nil
  }
}

/// A text to read, in lines of spans.
public struct TextOverlay: Sendable {
  public let title: String
  public let lines: [[Span]]
  public var offset = 0

  init(title: String, lines: [[Span]]) {
    self.title = title
    self.lines = lines
  }

  /// A key and what it does.
  static func line(keys: String, _ help: String) -> [Span] {
    [Span(TextWidth.padded(keys, to: 19), .key), Span(help, .text)]
  }

  /// Scrolls by a command of moving; `page`: lines that are seen at once.
  mutating func scroll(_ command: Command, page: Int) {
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
