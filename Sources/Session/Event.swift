import TerminalKit
import Workshop

/// Something that happened: a person did something, or an effect reports its result.
package enum Event: Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was clicked or its wheel turned.
  case mouse(MouseEvent)
  /// Text was pasted.
  case paste(String)
  /// The terminal has another size now.
  case resized(Size)
  /// The search for workshops is done: recent ones come first, then nearby ones.
  case workshopsFound([KnownWorkshop], newPlaybook: Playbook)
  /// A workshop was opened.
  case opened(OpenedFolder)
  /// A workshop could not be opened or made, and why.
  case openFailed(String)
  /// The workshop was read again because somebody changed it.
  case changedOutside(OpenedFolder)
  /// The checkpoints were read, the earliest first.
  case checkpointsRead([Checkpoint])
  /// The merge of conflict copies ended. `isSettled`: none is left; `problem`: why it stopped
  /// early.
  case copiesMerged(isSettled: Bool, problem: String?)
  /// The history says who last changed a question.
  case authorFound(QuestionID, String)
  /// The time: it was asked for, or a second has passed while the timer is on the screen.
  case ticked(Timestamp)
  /// A change is on disk: what the folder now holds for the record, and the effect that asked for
  /// the change.
  case saved(SavedChange, by: Effect, at: ClockTime)
  /// An effect could not be carried out, and why. A change stays in memory and is tried again.
  case saveFailed(Effect, String)
  /// Undo or redo was not possible; the sentence says why.
  case undoRefused(String)
  /// The summary was written to this path.
  case exported(path: String)
  /// The summary was written, and the person should read a warning before sending it.
  case exportedWithWarning(path: String, String)
  /// The file exists; it is overwritten only when the person asks again.
  case exportExists(path: String)
  /// The summary could not be written, and why.
  case exportFailed(String)
  /// The person's own editor returned a text; `nil`: it could not be run or nothing was saved.
  case editorReturned(String?, problem: String?)
  /// The plain dialogue ended at a question. `problem`: why it could not be held.
  case dialogueLeft(at: QuestionID?, problem: String?)
  /// Drafts of an earlier session were found, the latest last.
  case draftsFound([Unsaved])
  /// An earlier process ended in the middle of a save in this workshop.
  case saveWasCutShort(pid: Int)
  /// The search for themes is done.
  case themesFound([ThemeTitle])
  /// The screen uses the theme with this id now.
  case themeChanged(String)
  /// The program has taken the mouse, or given it back to the terminal.
  case mouseChanged(Bool)
}

/// A theme that can be chosen.
package struct ThemeTitle: Hashable, Sendable {
  /// What preferences and `PILOTAGE_THEME` call it.
  package let id: String
  /// What lists show.
  package let title: String

  /// Pairs a theme's id with what lists show for it.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A local time of day as the screens show it: `10:42`.
package struct ClockTime: Hashable, Sendable {
  /// Hours and minutes with a colon between them.
  package let text: String

  /// Takes a time that is already formatted.
  package init(_ text: String) { self.text = text }
}

/// A workshop that can be opened from the home screen.
package struct KnownWorkshop: Hashable, Sendable {
  /// The absolute path of the folder.
  package let path: String
  /// What the workshop is about.
  package let title: String
  /// The company, or the part of it, that holds the workshop.
  package let organisation: String
  /// Whether it was opened recently; otherwise it only lies nearby.
  package let isRecent: Bool
  /// Whether it is the sample workshop.
  package let isSample: Bool

  /// Describes a workshop for the home screen.
  package init(
    path: String, title: String, organisation: String, isRecent: Bool, isSample: Bool
  ) {
    self.path = path
    self.title = title
    self.organisation = organisation
    self.isRecent = isRecent
    self.isSample = isSample
  }
}

/// A workshop as it was read from its folder or a checkpoint file.
package struct OpenedFolder: Sendable {
  /// The absolute path of the folder or the checkpoint file.
  package let path: String
  /// The record: answers, reveals, actions, details and playbook.
  package var state: WorkshopState
  /// Why nothing can be changed; `nil` where the workshop can be edited.
  package let readOnly: String?
  /// Who has voted on which question. How they voted is not held here.
  package var voted: [QuestionID: Set<Slug>]
  /// The checkpoints, the earliest first.
  package var checkpoints: [KnownCheckpoint]
  /// The file names of the conflict copies that a syncing service left.
  package var conflictCopies: [String]
  /// Records that could not be read, one sentence for each.
  package let problems: [String]
  /// The day to score on: today, or the day of a checkpoint.
  package let day: CalendarDate

  /// Gathers what was read from the disk.
  package init(
    path: String, state: WorkshopState, readOnly: String?, problems: [String], day: CalendarDate,
    voted: [QuestionID: Set<Slug>] = [:], checkpoints: [KnownCheckpoint] = [],
    conflictCopies: [String] = []
  ) {
    self.voted = voted
    self.checkpoints = checkpoints
    self.conflictCopies = conflictCopies
    self.path = path
    self.state = state
    self.readOnly = readOnly
    self.problems = problems
    self.day = day
  }
}

/// A checkpoint in a list.
package struct KnownCheckpoint: Hashable, Sendable {
  /// The file's name without `.json`.
  package let id: Slug
  /// The name that a person gave it.
  package let name: String
  /// When it was taken.
  package let taken: Timestamp

  /// Describes a checkpoint without its content.
  package init(id: Slug, name: String, taken: Timestamp) {
    self.id = id
    self.name = name
    self.taken = taken
  }
}

/// What the record holds after a change was saved.
package enum SavedChange: Equatable, Sendable {
  /// The answer to a question; `nil` where it has none.
  case answer(QuestionID, Answer?)
  /// The workshop's details.
  case details(WorkshopDetails)
  /// An action; `nil` where it is gone.
  case action(Slug, Action?)
  /// Those who have a saved ballot on a question.
  case votes(QuestionID, by: Set<Slug>)
  /// The revealed ballots on a question.
  case reveal(QuestionID, Reveal)
  /// A new checkpoint.
  case checkpoint(KnownCheckpoint)
  /// An undo or redo restored an answer or the details; `what` tells the person which.
  case restored(QuestionID?, Answer?, WorkshopDetails?, what: String)
  /// An undo or redo restored an action; `nil` where it is gone. `what` tells the person which.
  case restoredAction(Slug, Action?, what: String)
}
