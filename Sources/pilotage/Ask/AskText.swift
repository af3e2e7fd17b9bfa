import PlainText
import Session
import TerminalKit
import Workshop

/// Something the dialogue says: a paragraph, broken into lines only where it is shown.
struct AskText: Equatable {
  /// What stands before it, such as the number of a choice; further lines begin below the text.
  var lead: String
  var text: String
  /// Whether an empty line goes before it.
  var isApart: Bool

  init(_ text: String, lead: String = "", isApart: Bool = false) {
    self.text = text
    self.lead = lead
    self.isApart = isApart
  }
}

/// What the dialogue answers to a line: words, and what is to be kept.
struct AskTurn: Equatable {
  var said: [AskText] = []
  var effects: [Effect] = []
  /// Whether the person leaves.
  var isOver = false
}

/// Makes lines of what is said: no longer than the terminal is wide, and without a character that
/// could steer it, whoever wrote the text.
enum AskPage {
  static func lines(_ said: [AskText], width: Int) -> [String] {
    var lines: [String] = []
    for part in said {
      if part.isApart { lines.append("") }
      var lead = part.lead
      for line in part.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        let room = max(1, width - lead.utf8.count)
        for piece in TextWrap.prose(line.printable, width: room) {
          lines.append((lead + piece).withoutSpacesAtEnd)
          lead = String(repeating: " ", count: lead.utf8.count)
        }
      }
    }
    return lines
  }

  static func text(_ said: [AskText], width: Int) -> String {
    lines(said, width: width).map { $0 + "\n" }.joined()
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
