import Reports
import Scoring
import TerminalKit
import Workshop

/// What all screens share: the open workshop, what is selected in it, what is being typed and saved,
/// and what stands over the screen.
///
/// It is a pure value. Events go in through `update`, effects come out; a store above it carries
/// them out. It knows no screen: a screen works on it and goes elsewhere by `go`.
package struct Session: Sendable {
  /// The size of the terminal.
  package var size: Size
  /// Where the person is, without lists and texts over the screen.
  package internal(set) var place: Place = .home
  /// The workshops that can be opened, for the home screen.
  package internal(set) var workshops: [KnownWorkshop] = []
  package var open: OpenWorkshop?
  /// The index of the selected question in the playbook; its decision is the selected one.
  package internal(set) var selection = 0
  /// What is selected inside that question.
  package var focus = QuestionFocus()
  /// The action selected in the plan; it stays so wherever it moves to.
  package var selectedAction: Slug?
  /// The form for a new workshop or the details of the open one.
  package var detailsForm: DetailsForm?
  /// The form for one action.
  package var actionForm: ActionForm?
  /// The participant who has the keyboard, to vote in private.
  package internal(set) var voter: Slug?
  /// What the summary is to be exported as, while the file's name is typed.
  package internal(set) var export = ExportRequest()
  /// The checkpoints that were read whole, to compare with, the earliest first.
  package internal(set) var earlier: [Checkpoint] = []
  /// Whether checkpoints are being read.
  package internal(set) var awaitsCheckpoints = false
  /// The clock of the room.
  package internal(set) var timer = RoomTimer()
  /// What the timer is to do as soon as the time is known.
  var timerWish: TimerWish?
  /// The question whose ballots were to be revealed while somebody is missing: the second time they
  /// are revealed.
  var revealAsked: QuestionID?
  /// The question whose ballots have just been revealed: the screens show its result.
  package var revealed: QuestionID?
  /// What stands over the screen.
  package var overlay: Overlay?
  /// The text being typed.
  package var typing: Typing?
  /// Texts that were left without being taken, because they are not what their field asks for.
  package var unfinished: [TypingTarget: Typing] = [:]
  /// What was found of an earlier session and not decided on.
  var found = FoundDrafts()
  /// What the program has to say about the last thing done; gone with the next key.
  package var notice: Notice?
  package internal(set) var saving = SaveStatus.idle
  /// Whether the person has been told that leaving loses something.
  var hasBeenWarned = false
  /// Whether something was changed since the workshop was opened.
  var hasChanged = false
  /// Whether a checkpoint was offered on leaving.
  var hasBeenOffered = false
  /// Where to go once the checkpoint that was asked for on leaving is on disk.
  var leavesOnceKept: Leaving?
  /// How many changes to an answer are being saved: until the last is on disk, what is in memory is
  /// newer than what comes back.
  var unsavedChanges: [QuestionID: Int] = [:]
  package internal(set) var theme: String
  package internal(set) var mouse: Bool
  /// The playbook that a new workshop is made with; `nil` until it is needed, because reading it
  /// takes time.
  package internal(set) var newPlaybook: Playbook?
  /// Whether a form for a new workshop was asked for and waits for the playbook.
  var awaitsForm = false
  /// The day on which the program started, for a new workshop's folder name.
  package let today: CalendarDate
  /// Counts the workshops that were opened and left: with each the screens begin anew.
  package internal(set) var visit = 0

  /// Something to say in the line above the footer.
  package struct Notice: Equatable, Sendable {
    package enum Kind: Sendable { case done, refused, failed }
    package let kind: Kind
    package let text: String

    package init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Whether what was changed is on disk.
  package enum SaveStatus: Equatable, Sendable {
    case idle
    case saving
    case saved(ClockTime)
    /// Not saved: the changes to be tried again.
    case failed(String, pending: [Effect])
  }

  /// What to export, and whether a file that is there may be replaced.
  package struct ExportRequest: Equatable, Sendable {
    package internal(set) var format = ExportFormat.allCases[0]
    /// Whether it names nobody.
    package internal(set) var isAnonymous = false
    /// A file that exists and that the person has been told of: asked again, it is replaced.
    package internal(set) var mayReplace: String?
  }

  /// What the timer does once it is told the time.
  enum TimerWish: Equatable, Sendable { case start, stop }

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

  package mutating func say(_ text: String) { notice = Notice(kind: .done, text: text) }
  package mutating func refuse(_ text: String) { notice = Notice(kind: .refused, text: text) }
  package mutating func fail(_ text: String) { notice = Notice(kind: .failed, text: text) }

  /// Says why nothing can be changed, if so; whether it did.
  package mutating func isReadOnly() -> Bool {
    guard let why = open?.readOnly else { return false }
    refuse(why)
    return true
  }
}
