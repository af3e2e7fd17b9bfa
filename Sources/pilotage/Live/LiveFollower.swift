import Timing
import CursesTerminal
import Store
import TerminalKit
import Session
import SessionStore
import Workbench
import Workshop

/// A follower's screen on a terminal: one loop that waits for keys and for changes in the
/// workshop's folder.
struct LiveFollower {
  private let terminal: Terminal
  private let folder: WorkshopFolder
  private var follower: Follower
  private var watch: FolderWatch
  private let followsBackground: Bool
  private var mustLeave = false
  private var tickDue: Moment?
  private var settledDue: Moment?
  private var status = ExitStatus.done

  /// Seconds that a question which changed by itself is shown before a vote counts.
  private static let settling: Double = 0.7

  /// Follows the room until the person leaves. Only with a `participant` can it vote.
  static func run(_ folder: WorkshopFolder, as participant: Slug?, _ folders: UserFolders)
    -> ExitStatus
  {
    do {
      // The watch starts before the folder is read, so that no change in between is missed.
      let watch = FolderWatch(folder.path)
      let read = try read(folder, participant)
      let screen = try LiveScreen.open(folders, mouse: false)
      var live = LiveFollower(
        terminal: screen.terminal, folder: folder,
        follower: Follower(
          size: screen.terminal.size, participant: participant, read, now: LocalClock.now),
        watch: watch, followsBackground: screen.followsBackground)
      live.loop()
      screen.terminal.restore()
      return live.status
    } catch {
      return Failure(error).report()
    }
  }

  private init(
    terminal: Terminal, folder: WorkshopFolder, follower: Follower, watch: FolderWatch,
    followsBackground: Bool
  ) {
    self.terminal = terminal
    self.folder = folder
    self.follower = follower
    self.watch = watch
    self.followsBackground = followsBackground
  }

  /// What a follower may know: of others' hidden ballots only whose they are.
  private static func read(_ folder: WorkshopFolder, _ participant: Slug?) throws -> FollowedFolder
  {
    let loaded = try folder.load(strict: false)
    let own = participant.flatMap { loaded.papers[$0]?.ballots } ?? [:]
    return FollowedFolder(
      folder: OpenedFolder(folder.path, loaded, day: LocalClock.today), room: folder.room(),
      comments: own.mapValues(\.comment).filter { !$0.value.isBlank })
  }

  private mutating func loop() {
    draw()
    if followsBackground { terminal.askForBackground() }
    while !mustLeave {
      let timeout = Moment.wait(for: [tickDue, settledDue, watch.due])
      switch terminal.nextEvent(timeout: timeout, watching: watch.descriptors) {
      case .key(let key): handle(.key(key))
      case .paste(let text): handle(.paste(text))
      case .resized(let size): handle(.resized(size))
      case .resumed: handle(.resized(terminal.size))
      case .background(let isLight): if isLight, followsBackground { takeLightTheme() }
      case .readable: watch.collect()
      case .mouse, .timedOut: break
      case .terminated(let signal):
        status = .ended(bySignal: signal)
        return
      }
      takeUpChanges()
      if let settledDue, settledDue.secondsFromNow <= 0 {
        self.settledDue = nil
        handle(.settled)
      }
      draw()
    }
  }

  /// Shows the screen as it is now; with each second again where a timer runs on it.
  private mutating func draw() {
    var picture = follower.view
    if picture.showsRunningTimer, tickDue.map({ $0.secondsFromNow <= 0 }) ?? true {
      handle(.ticked(LocalClock.now))
      picture = follower.view
    }
    tickDue = picture.showsRunningTimer ? .nextSecond : nil
    terminal.draw(picture.canvas)
  }

  /// Shows what others changed. If a syncing service has the folder half written, the screen stays
  /// as it is.
  private mutating func takeUpChanges() {
    let isTime = watch.isTimeToRead()
    let hasMoved = watch.takeRoomMoved()
    guard isTime || hasMoved,
      let read = try? Self.read(folder, follower.participant)
    else { return }
    handle(.read(read))
  }

  private mutating func handle(_ event: FollowerEvent) {
    for effect in follower.update(event) {
      switch effect {
      case .vote(let question, let level): keep(.vote(level), on: question)
      case .comment(let question, let text): keep(.comment(text), on: question)
      case .redraw: terminal.redrawAll()
      case .suspend: terminal.suspend()
      case .quit: mustLeave = true
      }
    }
    if !follower.hasJustMoved {
      settledDue = nil
    } else if settledDue == nil {
      settledDue = Moment(secondsFromNow: Self.settling)
    }
  }

  /// Keeps a change to the participant's own ballot, and nobody else's.
  private mutating func keep(_ edit: BallotEdit, on question: QuestionID) {
    guard let participant = follower.participant else { return }
    let name = follower.open.state.details.name(of: participant)
    do {
      let ballot = try folder.vote(
        edit, on: question, by: participant, who: name, now: LocalClock.now)
      handle(.kept(question, comment: ballot?.comment ?? ""))
    } catch {
      handle(.notKept(Failure(error).message))
    }
  }

  private mutating func takeLightTheme() {
    if let theme = try? Theme.builtIn("light") { terminal.setTheme(theme) }
  }
}
