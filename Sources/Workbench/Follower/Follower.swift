import Session
import TerminalKit
import Workshop

/// The screen at a participant's own terminal: it follows the room and takes private votes, or only
/// shows where the room is. `update` handles events, `view` draws, as in the workbench.
package struct Follower: Sendable {
  /// The size of the terminal.
  package var size: Size
  /// The participant at this terminal; `nil`: it only shows the room.
  package let participant: Slug?
  /// The workshop, as it was last read.
  package internal(set) var open: OpenWorkshop
  /// The room state; `nil` where nobody leads the room.
  package internal(set) var room: Workshop.Room?
  /// Whether this screen goes where the room goes.
  package internal(set) var follows = true
  /// The index of the question on the screen.
  package internal(set) var index = 0
  /// What the participant wrote with their ballots.
  var comments: [QuestionID: String]
  /// The comment being typed.
  package internal(set) var comment: TextEditor?
  /// The message about the last thing done; the next key removes it.
  package internal(set) var notice: Session.Notice?
  /// The help text, while it is open.
  var help: TextOverlay?
  /// The question whose earlier vote is being replaced.
  var votesAgain: QuestionID?
  /// The time at the last tick.
  var now: Timestamp
  /// Whether the question has just changed by itself. A digit might be meant for the one before, so
  /// votes are refused.
  package internal(set) var hasJustMoved = false

  /// Starts on the room's question, or on the next one to vote on.
  package init(size: Size, participant: Slug?, _ read: FollowedFolder, now: Timestamp) {
    self.size = size
    self.participant = participant
    self.now = now
    open = OpenWorkshop(read.folder)
    room = read.room
    comments = read.comments
    index = roomIndex ?? nextToVote(after: -1) ?? open.agenda.first ?? 0
    if participant != nil, let why = whyNoVote { refuse(why) }
  }

  /// The question on the screen; `nil` where the playbook has none.
  package var question: Question? {
    let questions = open.playbook.questions
    return questions.indices.contains(index) ? questions[index] : nil
  }

  /// The index of the room's question; `nil` where nobody leads the room.
  var roomIndex: Int? { room?.question.flatMap { open.playbook.index(of: $0) } }

  /// Whether the participant has voted on the present question.
  package var hasVoted: Bool {
    guard let question, let participant else { return false }
    return open.voted[question.id]?.contains(participant) == true
  }

  /// Whether the ballots on the present question are revealed.
  var isRevealed: Bool { question.map { open.state.reveals[$0.id] != nil } ?? false }

  /// Why no vote is possible on any question; `nil` where voting is possible.
  var whyNoVote: String? {
    guard let participant else { return "Nobody votes on this screen: it only follows the room." }
    guard let person = open.state.details.participants[participant] else {
      return "You are not among the participants any more: ask who leads the workshop."
    }
    if person.observer { return "You look on as an observer: observers don't vote." }
    return open.readOnly.map { _ in
      "This folder can't be written to: your vote can't be kept."
    }
  }

  /// The index of the next question that the participant has not voted on, round to the start.
  func nextToVote(after index: Int) -> Int? {
    guard let participant else { return nil }
    let count = open.playbook.questions.count
    return (1...max(1, count)).map { (index + $0 + count) % max(1, count) }.first { candidate in
      let id = open.playbook.questions[candidate].id
      switch open.score.questions[candidate].status {
      case .agreed, .notApplicable: return false
      case .unanswered, .provisional, .unknown:
        return open.state.reveals[id] == nil && open.voted[id]?.contains(participant) != true
      }
    }
  }

  mutating func say(_ text: String) { notice = .init(kind: .done, text: text) }
  mutating func refuse(_ text: String) { notice = .init(kind: .refused, text: text) }
  mutating func fail(_ text: String) { notice = .init(kind: .failed, text: text) }
}

/// What a follower reads from a workshop's folder.
package struct FollowedFolder: Sendable {
  /// The record, and who has voted on what.
  package var folder: OpenedFolder
  /// The room state; `nil` where nobody leads the room.
  package var room: Workshop.Room?
  /// This participant's own comments to their ballots.
  package var comments: [QuestionID: String]

  /// Gathers what was read.
  package init(
    folder: OpenedFolder, room: Workshop.Room?, comments: [QuestionID: String] = [:]
  ) {
    self.folder = folder
    self.room = room
    self.comments = comments
  }
}

/// Something that happened at a follower's terminal.
package enum FollowerEvent: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case paste(String)
  /// The terminal has another size now.
  case resized(Size)
  /// The folder was read, at the start or after a change.
  case read(FollowedFolder)
  /// A vote or comment on a question was saved; this is its comment now.
  case kept(QuestionID, comment: String)
  /// A vote or comment could not be saved, and why.
  case notKept(String)
  /// The time, while a timer is on the screen.
  case ticked(Timestamp)
  /// A moment has passed since the question changed by itself, so votes count again.
  case settled
}

/// Something that a follower asks the program to do.
package enum FollowerEffect: Equatable, Sendable {
  /// Saves a vote; `nil`: the participant does not know.
  case vote(QuestionID, Level?)
  /// Saves the comment to a vote.
  case comment(QuestionID, String)
  /// Draws the whole screen again.
  case redraw
  /// Stops the program and returns to the shell, as Ctrl-Z does.
  case suspend
  /// Ends the program.
  case quit
}
