import Workshop

/// What can be asked for at every prompt of the dialogue, besides answering.
enum AskWord: String, CaseIterable {
  case help, again, why, show, skip, back, go, questions, gaps, all, note, dissent, clear, more,
    done
  case people, action, later, park
  case add, delete, draft, save, leave

  /// Other words for it.
  private var otherWords: [String] {
    switch self {
    case .help: ["?"]
    case .again: ["repeat"]
    case .skip: ["next"]
    case .delete: ["remove"]
    case .leave: ["quit", "exit", "bye", "screen"]
    default: []
    }
  }

  /// What it does, as a sentence.
  var help: String {
    switch self {
    case .help: "says what can be typed."
    case .again: "says the question again."
    case .why: "says why the question is asked."
    case .show: "says all of what is there now."
    case .skip: "goes to the next question."
    case .back: "goes back to what was asked before."
    case .go: "and a number, an id or a word goes to that question."
    case .questions: "names all questions with their numbers."
    case .gaps: "says what holds you back first."
    case .all: "asks for every field of this question, also those not needed yet."
    case .note: "goes to the note."
    case .dissent: "goes to who sees it differently."
    case .clear: "takes away what is there."
    case .more: "goes on with the text that is there, line by line."
    case .done: "ends a list, a row or a text."
    case .people: "names the participants with their numbers."
    case .action: "and what is to be done plans it for this question; who and by when is asked."
    case .later: "leaves what nobody here can answer to somebody; who and by when is asked."
    case .park: "and a thought keeps it for later."
    case .add: "adds a row to a table."
    case .delete: "and a number takes that item or row away."
    case .draft: "goes on with the text that was not saved."
    case .save: "says what is saved: every answer, as soon as it is given."
    case .leave: "ends the dialogue. Nothing is lost."
    }
  }

  init?(word: some StringProtocol) {
    let word = word.lowercased()
    guard
      let command = Self.allCases.first(where: { $0.rawValue == word })
        ?? Self.allCases.first(where: { $0.otherWords.contains(word) })
    else { return nil }
    self = command
  }
}

/// A line as a person typed it.
///
/// A dot and a word is a command wherever one is. A text that begins with a dot is typed with one
/// dot more, as in mail.
enum AskInput: Equatable {
  /// Enter alone.
  case nothing
  /// A dot alone: the end of a text.
  case fullStop
  case command(AskWord, argument: String)
  case unknownCommand(String)
  case text(String)

  init(_ line: String) {
    if line.isBlank {
      self = .nothing
    } else if line.trimmed == "." {
      self = .fullStop
    } else if line.hasPrefix("..") {
      self = .text(String(line.dropFirst()))
    } else if line.hasPrefix("."), let second = line.dropFirst().first,
      second.isLetter || second == "?"
    {
      let (word, argument) = Self.parts(line.dropFirst())
      self =
        AskWord(word: word).map { .command($0, argument: argument) }
        ?? .unknownCommand(word)
    } else {
      self = .text(line)
    }
  }

  /// A command whose word stands alone, for prompts at which no text can be typed.
  static func bare(_ text: String) -> (command: AskWord, argument: String)? {
    let (word, argument) = parts(text.trimmed[...])
    return AskWord(word: word).map { ($0, argument) }
  }

  private static func parts(_ text: Substring) -> (word: String, argument: String) {
    let word = text.prefix { !$0.isWhitespace }
    return (String(word), text.dropFirst(word.count).trimmed)
  }
}
