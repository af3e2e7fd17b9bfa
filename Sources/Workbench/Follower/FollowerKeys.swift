import Session
import TerminalKit
import Workshop

/// A command at a follower's terminal.
package enum FollowerCommand: Hashable, Sendable {
  /// Votes for a level.
  case vote(Level)
  /// Votes that the participant does not know.
  case doNotKnow
  /// Starts a comment to the vote, or saves it.
  case comment
  /// Goes to another question, or to the next one without a vote.
  case next, previous, nextToVote
  /// Goes to the first question of another decision.
  case nextDecision, previousDecision
  /// Goes where the room goes again.
  case follow
  /// Opens help, draws again, suspends, says how to leave, or leaves.
  case help, redraw, suspend, sayHowToLeave, quit
}

/// The keys at a follower's terminal.
package enum FollowerKeys {
  /// The keys of a participant who may vote.
  package static let voting = Keymap<FollowerCommand>(
    Level.allCases.map { level in
      Binding(
        [.character(Character("\(level.rawValue)"))], .vote(level),
        label: level == .absent ? "your vote" : "",
        help: "Vote for level \(level.rawValue)", priority: 9,
        keysShown: level == .absent ? "0–4" : nil)
    } + [
      Binding(
        [.character("?"), .character("-")], .doNotKnow, label: "don't know",
        help: "Vote: I do not know", priority: 8, keysShown: "? -"),
      Binding(
        [.character("n")], .comment, label: "say why", help: "Say why, for the reveal", priority: 6),
      Binding(
        [.character(" ")], .nextToVote, label: "next to vote",
        help: "To the next without your vote", priority: 4),
    ] + moving + [help([.function(1)])])

  /// The keys on a screen that does not vote.
  package static let watching = Keymap<FollowerCommand>(
    moving + [help([.character("?"), .function(1)])])

  private static func help(_ keys: [Key]) -> Binding<FollowerCommand> {
    Binding(keys, .help, label: "keys", help: "The keys of this screen", priority: 8)
  }

  /// The keys that act while a comment is typed, besides those of the text.
  package static let typing = Keymap<FollowerCommand>([
    Binding([.enter, .escape, .tab], .comment, label: "keep it", help: "Keep it", priority: 9),
    Binding([.control("l")], .redraw, help: "Draw the screen afresh"),
    Binding([.control("c")], .sayHowToLeave, help: "Say how to leave"),
  ])

  private static let moving: [Binding<FollowerCommand>] = [
    Binding(
      [.right, .down, .character("j")], .next, label: "on your own", help: "The next question",
      priority: 3, keysShown: "← →"),
    Binding([.left, .up, .character("k")], .previous, help: "The question before"),
    Binding([.character("]"), .pageDown, .tab], .nextDecision, help: "To the next decision"),
    Binding(
      [.character("["), .pageUp, .backtab], .previousDecision, help: "To the decision before"),
    Binding(
      [.character("f")], .follow, label: "follow the room", help: "Go where the room goes",
      priority: 5),
    Binding([.control("l")], .redraw, help: "Draw the screen afresh"),
    Binding([.control("z")], .suspend, help: "Suspend (fg brings it back)"),
    Binding([.control("c")], .sayHowToLeave, help: "Say how to leave"),
    Binding([.character("q")], .quit, label: "leave", help: "Leave", priority: 10),
  ]
}
