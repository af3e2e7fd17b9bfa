import TerminalKit
import Workshop

/// Something that happened: a person did something, or an effect came back.
package enum Event: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  case paste(String)
  case resized(Size)
  /// Workshops were looked for: those nearby and those opened lately.
  case workshopsFound([KnownWorkshop], newPlaybook: Playbook)
  /// A workshop was opened, or read afresh after somebody else changed it.
  case opened(OpenedFolder)
  case openFailed(String)
  /// The workshop was read again because somebody changed it.
  case changedOutside(OpenedFolder)
  case checkpointsRead([Checkpoint])
  /// Conflict copies were looked through; `problem`: why not to the end.
  case copiesMerged(isSettled: Bool, problem: String?)
  /// It is known by whom a question was changed last.
  case authorFound(QuestionID, String)
  /// The time, asked for or because a second has passed while the timer is on the screen.
  case ticked(Timestamp)
  /// A change is on disk: what the folder holds now for what was changed, and the effect it was
  /// asked for with.
  case saved(SavedChange, by: Effect, at: ClockTime)
  /// An effect could not be carried out, and why. A change stays in memory to be tried again.
  case saveFailed(Effect, String)
  /// There was nothing to undo or redo, or it could not be done: a sentence says why.
  case undoRefused(String)
  case exported(path: String)
  /// It was written, and there is something to know before it is sent.
  case exportedWithWarning(path: String, String)
  /// The file is there already and is replaced only when asked again.
  case exportExists(path: String)
  case exportFailed(String)
  /// Text came back from the person's own editor; `nil`: it could not be run or was not saved.
  case editorReturned(String?, problem: String?)
  /// The plain dialogue was left at a question; `problem`: it could not be held.
  case dialogueLeft(at: QuestionID?, problem: String?)
  /// What was typed and not saved when the program ended, the latest last.
  case draftsFound([Unsaved])
  /// A process ended in the middle of a save in this workshop.
  case saveWasCutShort(pid: Int)
  /// The themes that can be chosen.
  case themesFound([ThemeTitle])
  case themeChanged(String)
  case mouseChanged(Bool)
}

/// A theme that can be chosen.
package struct ThemeTitle: Hashable, Sendable {
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A local time of day, as it is shown: `10:42`.
package struct ClockTime: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

/// A workshop that can be opened from the home screen.
package struct KnownWorkshop: Hashable, Sendable {
  package let path: String
  package let title: String
  package let organisation: String
  /// Whether it was opened lately (or only lies nearby).
  package let isRecent: Bool
  package let isSample: Bool

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
  package let path: String
  package var state: WorkshopState
  /// Why nothing can be changed, if so.
  package let readOnly: String?
  /// Who has voted on which question; never how.
  package var voted: [QuestionID: Set<Slug>]
  /// The checkpoints, the earliest first.
  package var checkpoints: [KnownCheckpoint]
  /// Copies that a syncing service left, by their names: to be merged.
  package var conflictCopies: [String]
  /// Records that could not be read, each in a sentence.
  package let problems: [String]
  package let day: CalendarDate

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
  package let name: String
  package let taken: Timestamp

  package init(id: Slug, name: String, taken: Timestamp) {
    self.id = id
    self.name = name
    self.taken = taken
  }
}

/// What a change that is on disk made of the record.
package enum SavedChange: Equatable, Sendable {
  case answer(QuestionID, Answer?)
  case details(WorkshopDetails)
  case action(Slug, Action?)
  /// Ballots were kept: who has voted on the question by now.
  case votes(QuestionID, by: Set<Slug>)
  case reveal(QuestionID, Reveal)
  case checkpoint(KnownCheckpoint)
  /// An undo or redo put this record back; the text says of what.
  case restored(QuestionID?, Answer?, WorkshopDetails?, what: String)
  case restoredAction(Slug, Action?, what: String)
}
