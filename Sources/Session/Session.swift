import Reports
import Scoring
import TerminalKit
import Workshop

/// What all screens share: the open workshop, the selection, the text being typed, the state of
/// saving, and the list or text over the screen.
///
/// It is a pure value. Events go in through `update`, effects come out, and the store carries them
/// out. It knows no screen: screens change it and move on with `go`.
package struct Session: Sendable {
  /// The size of the terminal.
  package var size: Size
  /// The screen the person is on, not counting a list or text over it.
  package internal(set) var place: Place = .home
  /// The workshops that can be opened, for the home screen.
  package internal(set) var workshops: [KnownWorkshop] = []
  /// The workshop, with its record and score; `nil` where none is open.
  package var open: OpenWorkshop?
  /// The index of the selected question in the playbook; its decision is the selected one.
  package internal(set) var selection = 0
  /// What is selected inside the question.
  package var focus = QuestionFocus()
  /// The action selected in the plan. It stays selected when it moves to another row.
  package var selectedAction: Slug?
  /// The form for a new workshop or the details of the open one.
  package var detailsForm: DetailsForm?
  /// The form for one action.
  package var actionForm: ActionForm?
  /// The participant who votes in private at the room's keyboard.
  package internal(set) var voter: Slug?
  /// What to export and how, while the file's name is typed.
  package internal(set) var export = ExportRequest()
  /// The checkpoints that were read in full for comparison, the earliest first.
  package internal(set) var earlier: [Checkpoint] = []
  /// Whether checkpoints are being read.
  package internal(set) var awaitsCheckpoints = false
  /// The room's timer.
  package internal(set) var timer = RoomTimer()
  /// What the timer does once the time is known.
  var timerWish: TimerWish?
  /// The question for which a reveal was asked while ballots are missing. Asking again reveals
  /// them.
  var revealAsked: QuestionID?
  /// The question whose ballots were just revealed; the screens show its result.
  package var revealed: QuestionID?
  /// The list or text over the screen.
  package var overlay: Overlay?
  /// The text being typed.
  package var typing: Typing?
  /// Texts that do not suit their fields and were left there unsaved.
  package var unfinished: [TypingTarget: Typing] = [:]
  /// Drafts of an earlier session that the person has not dealt with.
  var found = FoundDrafts()
  /// The message about the last thing done; the next key removes it.
  package var notice: Notice?
  /// The state of saving, for the header.
  package internal(set) var saving = SaveStatus.idle
  /// Whether the person was warned that leaving loses something.
  var hasBeenWarned = false
  /// Whether something was changed since the workshop was opened.
  var hasChanged = false
  /// Whether a checkpoint was offered on leaving.
  var hasBeenOffered = false
  /// Where to go once the checkpoint from the offer on leaving is saved.
  var leavesOnceKept: Leaving?
  /// The number of changes to each answer that are being saved. Until the last is on disk, memory
  /// is newer than what the store reports.
  var unsavedChanges: [QuestionID: Int] = [:]
  /// The id of the theme in use.
  package internal(set) var theme: String
  /// Whether the program takes mouse events.
  package internal(set) var mouse: Bool
  /// The playbook for a new workshop; `nil` until it is needed, because reading it takes time.
  package internal(set) var newPlaybook: Playbook?
  /// Whether the form for a new workshop waits for the playbook.
  var awaitsForm = false
  /// The day on which the program started, for a new workshop's folder name.
  package let today: CalendarDate
  /// Counts the workshops opened and left; with each new number the screens start afresh.
  package internal(set) var visit = 0

  /// A message in the line above the footer.
  package struct Notice: Equatable, Sendable {
    /// Whether something was done, was not possible, or went wrong.
    package enum Kind: Sendable { case done, refused, failed }
    /// How the screen marks the message.
    package let kind: Kind
    /// The sentence to show.
    package let text: String

    /// Makes a message of a kind and a sentence.
    package init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The state of saving.
  package enum SaveStatus: Equatable, Sendable {
    /// Nothing to save since the workshop was opened.
    case idle
    /// A change is on its way to the disk.
    case saving
    /// Every change was on disk at this time.
    case saved(ClockTime)
    /// Changes could not be saved, and why; they are tried again.
    case failed(String, pending: [Effect])
  }

  /// What to export, and whether an existing file may be overwritten.
  package struct ExportRequest: Equatable, Sendable {
    /// The file format and the kind of document.
    package internal(set) var format = ExportFormat.allCases[0]
    /// Whether names are left out.
    package internal(set) var isAnonymous = false
    /// An existing file that the person was told of; asking again overwrites it.
    package internal(set) var mayReplace: String?
  }

  /// What the timer can be asked to do.
  enum TimerWish: Equatable, Sendable { case start, stop }

  /// A session without an open workshop.
  package init(size: Size, theme: String, mouse: Bool, today: CalendarDate) {
    self.size = size
    self.theme = theme
    self.mouse = mouse
    self.today = today
  }

  /// A session on a workshop for a caller without a screen, such as the plain dialogue.
  package init(on folder: OpenedFolder) {
    self.init(size: Size(width: 80, height: 24), theme: "", mouse: false, today: folder.day)
    begin(with: folder)
  }

  /// Shows that something was done.
  package mutating func say(_ text: String) { notice = Notice(kind: .done, text: text) }
  /// Shows why something is not possible.
  package mutating func refuse(_ text: String) { notice = Notice(kind: .refused, text: text) }
  /// Shows what went wrong.
  package mutating func fail(_ text: String) { notice = Notice(kind: .failed, text: text) }

  /// Whether the workshop is read-only; if so, shows why.
  package mutating func isReadOnly() -> Bool {
    guard let why = open?.readOnly else { return false }
    refuse(why)
    return true
  }
}
