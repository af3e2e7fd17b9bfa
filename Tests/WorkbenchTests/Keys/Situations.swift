import TerminalKit
import Testing

@testable import Session
@testable import Workbench

/// Moments of a workshop, several for each place, for tests that ask something of all of them.
struct Situation: Sendable, CustomTestStringConvertible {
  enum Start: Sendable {
    case home, emptyHome, sample, unanswered
    /// Ballots that nobody may see yet, the same revealed, and a vote of fifty.
    case hidden, revealed, many
  }

  let place: Place
  let name: String
  let start: Start
  let question: String?
  let keys: String
  let isTyping: Bool

  /// `question` is selected on the board before the keys are pressed.
  init(
    _ place: Place, _ name: String, _ start: Start, in question: String? = nil, _ keys: String,
    isTyping: Bool = false
  ) {
    self.place = place
    self.name = name
    self.start = start
    self.question = question
    self.keys = keys
    self.isTyping = isTyping
  }

  var testDescription: String { "\(place): \(name)" }

  /// A room in which this is so.
  func room(size: Size = Room.standard) throws -> Room {
    var room =
      switch start {
      case .home:
        Room.home(
          size: size,
          [
            "/w/a": try SampleState.state(), "/w/b": try SampleState.unanswered(),
            "/w/c": try SampleState.unanswered(),
          ])
      case .emptyHome: Room.home(size: size)
      case .sample: try Room.sample(size: size)
      case .unanswered: try Room.unanswered(size: size)
      case .hidden: try VotingRoom.hidden(size: size)
      case .revealed: try VotingRoom.revealed(size: size)
      case .many: try VotingRoom.crowd(of: 50, size: size)
      }
    if let question { try room.goTo(question) }
    try room.press(keys)
    return room
  }

  static let all: [Situation] = moving + over + typing

  private static let moving = [
    Situation(.home, "three workshops", .home, "Down"),
    Situation(.home, "no workshop", .emptyHome, ""),
    Situation(.details, "title", .sample, "w"),
    Situation(.details, "stage", .sample, "w Down*3"),
    Situation(.details, "a person's role", .sample, "w Down*9"),
    Situation(.details, "a new workshop", .emptyHome, "n Esc"),
    Situation(.board, "the sample", .sample, ""),
    Situation(.board, "nothing answered", .unanswered, "j"),
    Situation(.question, "ladder", .sample, in: "outcomes.measure", "Enter Home"),
    Situation(.question, "a text", .sample, in: "outcomes.measure", "Enter Home Down"),
    Situation(.question, "a choice", .sample, in: "outcomes.measure", "Enter Home Down*3"),
    Situation(.question, "the note", .sample, in: "outcomes.measure", "Enter End Up Up"),
    Situation(.question, "a dissent", .sample, in: "outcomes.measure", "Enter End Up"),
    Situation(.question, "a reason", .sample, in: "production.training", "Enter Home Down"),
    Situation(.question, "more fields", .unanswered, "Enter Home Down*3"),
    Situation(.table, "second row", .sample, in: "data.audit", "Enter Home Down Enter Down Right"),
    Situation(.table, "new row", .unanswered, in: "data.audit", "Enter Home Down Enter Esc"),
    Situation(.gaps, "as it is", .sample, "g Down"),
    Situation(.gaps, "what if", .sample, "g Down + Down + Up"),
    Situation(.actions, "the plan", .sample, "P Down*2"),
    Situation(.actions, "nothing planned", .unanswered, "P"),
    Situation(.action, "a level", .sample, "P Enter Down*4"),
    Situation(.action, "a text", .sample, "P Down Enter Down"),
    Situation(.action, "over a gap", .sample, "g a Esc"),
    Situation(.progress, "the latest", .sample, "h"),
    Situation(.progress, "the first", .sample, "h Left Down*2"),
    Situation(.progress, "no checkpoint", .unanswered, "h"),
    Situation(.board, "hidden ballots", .hidden, ""),
    Situation(.question, "the room", .revealed, "Enter Home Down"),
    Situation(.hands, "the first", .unanswered, "v"),
    Situation(.hands, "the second", .unanswered, "v 3"),
    Situation(.hands, "behind the last", .unanswered, "v 3 ? -"),
    Situation(.hands, "many", .many, "v 3 2 1 Down"),
    Situation(.hands, "some have voted", .hidden, "v Left"),
    Situation(.pass, "the warning", .unanswered, "V 1"),
    Situation(.pass, "a question", .unanswered, "V 1 Enter Down"),
    Situation(.pass, "given", .unanswered, "V 1 Enter 3 Down 2"),
    Situation(.pass, "handed back", .unanswered, "V 1 Enter 3 Down*9"),
    Situation(.agreement, "the sample", .sample, "r Down"),
    Situation(.agreement, "one decision", .sample, "r ] ] ] Down"),
    Situation(.agreement, "nothing revealed", .unanswered, "r"),
    Situation(.summary, "top", .sample, "s"),
    Situation(.summary, "middle", .sample, "s PageDown"),
    Situation(.room, "a split room", .sample, in: "data.quality", "p"),
    Situation(.room, "nothing answered", .unanswered, "p t"),
  ]

  private static let over = [
    Situation(.list, "palette", .sample, ": Down"),
    Situation(.list, "palette at home", .home, ": Down"),
    Situation(.list, "search", .sample, "/ 'order'"),
    Situation(.list, "themes", .sample, ": 'theme' Enter"),
    Situation(.list, "export", .sample, "s Enter Down"),
    Situation(.list, "dissent", .sample, "d Down"),
    Situation(.list, "palette over the room", .sample, "p :"),
    Situation(.list, "who votes", .unanswered, "V Down"),
    Situation(.reading, "agreement explained", .sample, "r e"),
    Situation(.reading, "help", .sample, "?"),
    Situation(.reading, "help at home", .home, "?"),
    Situation(.reading, "explain", .sample, "g e"),
    Situation(.reading, "help, further down", .sample, "? Down*3"),
  ]

  private static let typing = [
    Situation(.question, "typing a text", .unanswered, "Enter Enter", isTyping: true),
    Situation(.question, "typing a note", .unanswered, "n", isTyping: true),
    Situation(
      .question, "typing a list", .sample, in: "outcomes.usecase", "Enter Home Down Enter",
      isTyping: true),
    Situation(.question, "typing a reason", .sample, in: "data.shape", "x", isTyping: true),
    Situation(.question, "typing a dissent", .sample, "d Enter", isTyping: true),
    Situation(
      .table, "typing in a cell", .sample, in: "data.audit", "Enter Home Down Enter Enter",
      isTyping: true),
    Situation(.pass, "typing a comment", .unanswered, "V 1 Enter 3 Enter", isTyping: true),
    Situation(.details, "typing a title", .emptyHome, "n", isTyping: true),
    Situation(.action, "typing an owner", .sample, "l", isTyping: true),
    Situation(.actions, "parking a thought", .sample, "P m", isTyping: true),
    Situation(.progress, "naming a checkpoint", .sample, "h c", isTyping: true),
    Situation(.summary, "typing a file's name", .sample, "s Enter Enter", isTyping: true),
  ]
}
