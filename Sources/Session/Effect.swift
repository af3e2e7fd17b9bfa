import Reports
import TerminalKit
import Workshop

/// Something the program has to do: a plain value, carried out outside the session.
package enum Effect: Equatable, Sendable {
  /// Looks for recent and nearby workshops, and reads the playbook for a new one.
  case findWorkshops
  /// Opens a workshop's folder or a checkpoint file.
  case open(path: String)
  /// Writes the sample workshop, unless it is there, and opens it.
  case openSample
  /// Makes a new workshop and opens it.
  case create(NewWorkshop)
  /// Saves a change to a team answer.
  case answer(QuestionID, [AnswerEdit])
  /// Saves the workshop's details. Only what differs from `before` is changed on disk.
  case details(WorkshopDetails, before: WorkshopDetails)
  /// Saves ballots on a question, and then reveals it if `reveals`.
  case vote(QuestionID, [Slug: Ballot], reveals: Bool)
  /// Adds a comment to a saved ballot, without changing its level.
  case comment(QuestionID, Slug, String)
  /// Removes a ballot that is not revealed.
  case takeVoteBack(QuestionID, Slug)
  /// Reveals the ballots on a question, for good.
  case reveal(QuestionID)
  /// Saves a new action.
  case addAction(Action)
  /// Saves a change to an action.
  case action(Slug, [ActionEdit])
  /// Saves a checkpoint: a named copy of the workshop as it is.
  case takeCheckpoint(name: String)
  /// Reads all checkpoints in full, for comparison.
  case readCheckpoints
  /// Writes where the room is, for participants at their own terminals.
  case setRoom(Room)
  /// Merges the conflict copies, with questions in plain lines on the terminal.
  case mergeCopies
  /// Reads the workshop again because somebody changed it.
  case readAgain
  /// Looks up in the history who last changed a question.
  case findAuthor(QuestionID)
  /// Asks for the time; `Event.ticked` answers.
  case readClock
  /// Takes the last change back.
  case undo
  /// Makes the change that was last taken back again.
  case redo
  /// Writes the summary to a file. An existing file is overwritten only if `replacing`.
  case export(ExportFormat, path: String, replacing: Bool, anonymous: Bool = false)
  /// Opens a text in the editor that `$VISUAL` or `$EDITOR` names.
  case editOutside(String)
  /// Leaves the screen for the plain dialogue, which starts at a question.
  case askPlainly(at: QuestionID?)
  /// Looks for the themes to choose from.
  case findThemes
  /// Switches to the theme with this id and remembers it.
  case setTheme(String)
  /// Takes the mouse from the terminal, or gives it back.
  case setMouse(Bool)
  /// Stops the program and returns to the shell, as Ctrl-Z does.
  case suspend
  /// Draws the whole screen again.
  case redraw
  /// Ends the program.
  case quit
}

extension Effect {
  /// Whether the effect changes the record. Such an effect is tried again when it fails.
  package var isChange: Bool {
    switch self {
    case .answer, .details, .vote, .comment, .takeVoteBack, .reveal, .addAction, .action,
      .takeCheckpoint:
      true
    default: false
    }
  }

  /// The changes in their order, with those to the same record merged into one. So no later change
  /// to a record is saved before an earlier one.
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
  /// The folder to make.
  package var path: String
  /// What the workshop is about.
  package var title: String
  /// The company, or the part of it, that holds the workshop.
  package var organisation: String
  /// What the pilot does, in half a sentence.
  package var pilot: String
  /// The id of the pilot's stage in the playbook.
  package var stage: Slug
  /// Those who take part; the store gives them ids.
  package var participants: [Participant]

  /// Gathers what the form for a new workshop holds.
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
