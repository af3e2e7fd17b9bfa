import Session
import TerminalKit
import Workshop

/// The screen of somebody who follows the room: a participant who votes in private, or one that only
/// shows where the room is. One state, changed by `update`, drawn by `view`, as the workbench is.
package struct Follower: Sendable {
  package var size: Size
  /// Whose screen it is; `nil`: nobody's, it looks on.
  package let participant: Slug?
  package internal(set) var open: OpenWorkshop
  /// Where the room is, if anybody leads it.
  package internal(set) var room: Workshop.Room?
  /// Whether this screen goes where the room goes.
  package internal(set) var follows = true
  /// The place of the question on the screen in the playbook.
  package internal(set) var index = 0
  /// What the participant wrote with their ballots.
  var comments: [QuestionID: String]
  /// The comment being typed.
  package internal(set) var comment: TextEditor?
  package internal(set) var notice: Session.Notice?
  /// The keys, while they are looked at.
  var help: TextOverlay?
  /// The question on which a vote is on its way in the place of another.
  var votesAgain: QuestionID?
  /// The time, as far as it was told.
  var now: Timestamp
  /// Whether the question has just changed under the hand: a digit now may be meant for the last.
  package internal(set) var hasJustMoved = false

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

  package var question: Question? {
    let questions = open.playbook.questions
    return questions.indices.contains(index) ? questions[index] : nil
  }

  /// Where the room is, as a place in the playbook; `nil` where nobody says so.
  var roomIndex: Int? { room?.question.flatMap { open.playbook.index(of: $0) } }

  /// Whether the participant has voted on the question on the screen.
  package var hasVoted: Bool {
    guard let question, let participant else { return false }
    return open.voted[question.id]?.contains(participant) == true
  }

  /// Whether the ballots on the question on the screen are revealed.
  var isRevealed: Bool { question.map { open.state.reveals[$0.id] != nil } ?? false }

  /// Why no vote can be given at all; `nil` where one can.
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

  /// The next question behind a place that waits for the participant's vote.
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

/// What one who follows reads of a workshop's folder.
package struct FollowedFolder: Sendable {
  package var folder: OpenedFolder
  package var room: Workshop.Room?
  /// What this participant wrote with their own ballots.
  package var comments: [QuestionID: String]

  package init(
    folder: OpenedFolder, room: Workshop.Room?, comments: [QuestionID: String] = [:]
  ) {
    self.folder = folder
    self.room = room
    self.comments = comments
  }
}

/// Something that happened to one who follows.
package enum FollowerEvent: Sendable {
  case key(Key)
  case paste(String)
  case resized(Size)
  /// The folder was read: at the beginning, and when something changed.
  case read(FollowedFolder)
  /// The vote or the comment on a question is on disk, and this is what is said with it now.
  case kept(QuestionID, comment: String)
  case notKept(String)
  case ticked(Timestamp)
  /// The eyes have had a moment since the question changed by itself.
  case settled
}

/// Something that one who follows asks for.
package enum FollowerEffect: Equatable, Sendable {
  /// Keeps a vote; without a level: they do not know.
  case vote(QuestionID, Level?)
  /// Keeps what is said with a vote.
  case comment(QuestionID, String)
  case redraw
  case suspend
  case quit
}
