import Reports
import TerminalKit
import Workshop

/// Something the program is asked to do: a plain value, carried out outside the workbench.
package enum Effect: Equatable, Sendable {
  case findWorkshops
  case open(path: String)
  case openSample
  case create(NewWorkshop)
  /// Saves a change to a team answer.
  case answer(QuestionID, [AnswerEdit])
  /// Saves the workshop's own details: what was changed in them since they were `before`.
  case details(WorkshopDetails, before: WorkshopDetails)
  /// Keeps ballots on a question, and reveals it if asked to.
  case vote(QuestionID, [Slug: Ballot], reveals: Bool)
  /// Adds a comment to a ballot that is kept; how it votes stays on disk.
  case comment(QuestionID, Slug, String)
  /// Takes a ballot back that is not revealed.
  case takeVoteBack(QuestionID, Slug)
  case reveal(QuestionID)
  /// Keeps a new action.
  case addAction(Action)
  /// Saves a change to an action.
  case action(Slug, [ActionEdit])
  /// Keeps a named copy of the workshop as it is.
  case takeCheckpoint(name: String)
  /// Reads the checkpoints whole, to compare with.
  case readCheckpoints
  /// Says where the room is, for those who follow.
  case setRoom(Room)
  /// Takes in the conflict copies, asking in plain lines on the terminal.
  case mergeCopies
  /// Reads the workshop again: somebody changed it.
  case readAgain
  /// Looks up who changed a question last.
  case findAuthor(QuestionID)
  /// Tells the time.
  case readClock
  case undo
  case redo
  case export(ExportFormat, path: String, replacing: Bool, anonymous: Bool = false)
  /// Opens a text in `$VISUAL` or `$EDITOR`.
  case editOutside(String)
  /// Goes on as a plain dialogue, at a question.
  case askPlainly(at: QuestionID?)
  case findThemes
  case setTheme(String)
  case setMouse(Bool)
  case suspend
  case redraw
  case quit
}

extension Effect {
  /// Whether it changes the record, so that it is tried again where it fails.
  package var isChange: Bool {
    switch self {
    case .answer, .details, .vote, .comment, .takeVoteBack, .reveal, .addAction, .action,
      .takeCheckpoint:
      true
    default: false
    }
  }

  /// Changes in their order, those to one record as one: none can overtake another.
  package static func merged(_ changes: [Effect]) -> [Effect] {
    var result: [Effect] = []
    for change in changes {
      switch change {
      case .answer(let question, let edits):
        let index = result.firstIndex {
          if case .answer(question, _) = $0 { true } else { false }
        }
        if let index, case .answer(_, let before) = result[index] {
          result[index] = .answer(question, before + edits)
        } else {
          result.append(change)
        }
      case .action(let id, let edits):
        let index = result.firstIndex { if case .action(id, _) = $0 { true } else { false } }
        if let index, case .action(_, let before) = result[index] {
          result[index] = .action(id, before + edits)
        } else {
          result.append(change)
        }
      case .details(let details, let before):
        let index = result.firstIndex { if case .details = $0 { true } else { false } }
        if let index, case .details(_, let earliest) = result[index] {
          result[index] = .details(details, before: earliest)
        } else {
          result.append(.details(details, before: before))
        }
      case .vote(let question, let ballots, let reveals):
        let index = result.firstIndex { if case .vote(question, _, _) = $0 { true } else { false } }
        if let index, case .vote(_, let before, let revealed) = result[index] {
          result[index] = .vote(
            question, before.merging(ballots) { $1 }, reveals: reveals || revealed)
        } else {
          result.append(change)
        }
      default: result.append(change)
      }
    }
    return result
  }
}

/// What a new workshop is made from.
package struct NewWorkshop: Equatable, Sendable {
  package var path: String
  package var title: String
  package var organisation: String
  package var pilot: String
  package var stage: Slug
  package var participants: [Participant]

  package init(
    path: String, title: String, organisation: String, pilot: String, stage: Slug,
    participants: [Participant]
  ) {
    self.path = path
    self.title = title
    self.organisation = organisation
    self.pilot = pilot
    self.stage = stage
    self.participants = participants
  }
}
