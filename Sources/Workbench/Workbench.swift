import Reports
import Scoring
import TerminalKit
import Workshop

/// The workbench: one state, changed by `update`, drawn by `view`. It touches no clock, disk or
/// terminal; what is to be done there it asks for as effects.
public struct Workbench: Sendable {
  public var size: Size
  /// Where the person is, without lists and texts over the screen.
  public internal(set) var place: Place = .home
  public internal(set) var home: HomeState
  /// The form for a new workshop or the details of the open one.
  public internal(set) var form: DetailsForm?
  public internal(set) var open: OpenWorkshop?
  public internal(set) var board = BoardState()
  public internal(set) var question = QuestionState()
  public internal(set) var gaps = GapsState()
  public internal(set) var summary = SummaryState()
  public internal(set) var hands = HandsState()
  public internal(set) var pass = PassState()
  public internal(set) var actions = ActionsState()
  /// The form for one action.
  public internal(set) var actionForm: ActionForm?
  public internal(set) var agreement = AgreementState()
  public internal(set) var progress = ProgressState()
  public internal(set) var room = RoomState()
  /// The question whose ballots were to be revealed while somebody is missing: the second time they
  /// are.
  var revealAsked: QuestionID?
  /// What stands over the screen.
  public internal(set) var overlay: Layer?
  /// The text being typed.
  public internal(set) var typing: Typing?
  /// Texts that were left without being taken, because they are not what their field asks for.
  public internal(set) var unfinished: [TypingTarget: Typing] = [:]
  /// What was found of an earlier time and not decided on.
  var found = FoundDrafts()
  /// What the program has to say about the last thing done; gone with the next key.
  public internal(set) var notice: Notice?
  public internal(set) var saving = SaveStatus.idle
  /// Whether the person has been told that leaving loses something.
  var hasBeenWarned = false
  /// Whether something was changed since the workshop was opened.
  var hasChanged = false
  /// Whether a checkpoint was offered on leaving.
  var hasBeenOffered = false
  /// Where to go once the checkpoint that was asked for on leaving is on disk.
  var leavesOnceKept: Leaving?
  /// Changes to an answer that are on their way to the disk: until the last is there, what is on the
  /// screen is newer than what comes back.
  var onTheirWay: [QuestionID: Int] = [:]
  public internal(set) var theme: String
  public internal(set) var mouse: Bool
  /// The playbook that a new workshop is made with; `nil` until it was needed, for it takes time to
  /// read.
  public internal(set) var newPlaybook: Playbook?
  /// Whether a form for a new workshop was asked for and waits for the playbook.
  var awaitsForm = false
  /// The day on which the program started, for a new workshop's folder name.
  public let today: CalendarDate

  /// Something to say in the line above the footer.
  public struct Notice: Equatable, Sendable {
    public enum Kind: Sendable { case done, refused, failed }
    public let kind: Kind
    public let text: String
  }

  /// Whether what was changed is on disk.
  public enum SaveStatus: Equatable, Sendable {
    case idle
    case saving
    case saved(ClockTime)
    /// Not kept: the changes to be tried again.
    case failed(String, pending: [Effect])
  }

  public init(
    size: Size, theme: String,
    mouse: Bool, today: CalendarDate
  ) {
    self.size = size
    self.theme = theme
    self.mouse = mouse
    self.today = today
    home = HomeState()
  }

  /// The place whose keys act.
  public var activePlace: Place {
    switch overlay {
    case nil: place
    case .list?: .list
    case .text?: .reading
    }
  }

  mutating func say(_ text: String) { notice = Notice(kind: .done, text: text) }
  mutating func refuse(_ text: String) { notice = Notice(kind: .refused, text: text) }
  mutating func fail(_ text: String) { notice = Notice(kind: .failed, text: text) }
}
