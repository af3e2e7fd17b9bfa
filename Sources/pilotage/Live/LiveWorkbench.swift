import Timing
import CursesTerminal
import Session
import SessionStore
import Store
import TerminalKit
import Workbench
import Workshop

/// The workbench on a terminal: one loop that waits, lets the workbench take in what happened,
/// draws, and carries out what it asks for.
struct LiveWorkbench {
  private let terminal: Terminal
  private var workbench: Workbench
  private var runner: EffectRunner
  private var mustLeave = false
  /// Whether the theme is to suit the terminal's background, none having been chosen.
  private let followsBackground: Bool
  /// When those who follow are to be told where the room is.
  private var whereaboutsDue: Moment?
  /// When they are told however busy the keys are.
  private var whereaboutsLatest: Moment?
  /// When the timer on the screen shows another second.
  private var tickDue: Moment?

  private static let whereaboutsDelay: Double = 0.15
  private static let whereaboutsLatestDelay: Double = 0.6

  /// Opens the workbench on a workshop's folder or a checkpoint, or at home, until it is left.
  /// `essentials`: with the questions of the stage's gate only.
  static func run(path: String?, essentials: Bool = false) -> ExitStatus {
    let folders = UserFolders(environment: Environment.current)
    var runner = EffectRunner(folders: folders)
    var opening: [Event] = []
    if let path {
      do {
        opening = [.opened(try ProgressLine.during { try runner.store.load(path) })]
      } catch {
        // What can't be opened is said on the ordinary screen, not on one that vanishes.
        return Failure(error).report()
      }
    } else {
      opening = runner.perform(.findWorkshops)
    }
    do {
      let screen = try LiveScreen.open(folders, mouse: true)
      let terminal = screen.terminal
      runner.terminal = terminal
      runner.themes = screen.themes
      var live = LiveWorkbench(
        terminal: terminal,
        workbench: Workbench(
          Session(
            size: terminal.size, theme: screen.theme, mouse: terminal.mouse,
            today: LocalClock.today)), runner: runner,
        followsBackground: screen.followsBackground)
      for event in opening { _ = live.workbench.update(event) }
      let title = opening.openedTitle
      // The session holds the record now; a second copy of it would only take memory.
      opening = []
      if essentials { live.workbench.session.beginWithEssentials() }
      if let problem = screen.problem { _ = live.workbench.update(.openFailed(problem)) }
      live.loop(openedTitle: title)
      live.runner.store.leaveRoom()
      terminal.restore()
      return live.status
    } catch {
      let plain = opening.opened.flatMap {
        PlainFallback.run(on: $0, instead: error, folders: folders)
      }
      return plain ?? Failure.terminal(error).report()
    }
  }

  private var status = ExitStatus.done

  private init(
    terminal: Terminal, workbench: Workbench, runner: EffectRunner, followsBackground: Bool
  ) {
    self.followsBackground = followsBackground
    self.terminal = terminal
    self.workbench = workbench
    self.runner = runner
  }

  /// Draws in the light theme, for this time: the person has chosen none.
  private mutating func takeLightTheme() {
    guard let theme = try? Theme.builtIn("light") else { return }
    terminal.setTheme(theme)
    handle(.themeChanged(theme.id))
  }

  private mutating func loop(openedTitle title: String?) {
    draw()
    if followsBackground { terminal.askForBackground() }
    // What the first frame need not wait for.
    for event in runner.afterOpening(title: title) { handle(event) }
    tellWhereabouts()
    draw()
    while !mustLeave {
      let timeout = Moment.wait(for: [runner.drafts.due, whereaboutsDue, tickDue, watch?.due])
      switch terminal.nextEvent(timeout: timeout, watching: watch?.descriptors ?? []) {
      case .key(let key):
        readBeforeTypingEnds(with: key)
        handle(.key(key))
      case .mouse(let mouse):
        readBeforeTypingEnds()
        handle(.mouse(mouse))
      case .paste(let text): handle(.paste(text))
      case .resized(let size): handle(.resized(size))
      case .resumed: handle(.resized(terminal.size))
      case .background(let isLight): if isLight, followsBackground { takeLightTheme() }
      case .readable: runner.store.watch?.collect()
      case .timedOut: break
      case .terminated(let signal):
        keepDrafts()
        status = .ended(bySignal: signal)
        return
      }
      takeUpOutsideChanges()
      if let tickDue, tickDue.secondsFromNow <= 0 { handle(.ticked(LocalClock.now)) }
      noteDrafts()
      noteWhereabouts()
      draw()
    }
  }

  /// Shows the screen as it is now, and has it shown again with the next second where a timer runs on
  /// it.
  private mutating func draw() {
    var picture = workbench.view
    if picture.showsRunningTimer, tickDue == nil {
      // It was out of sight, and nobody told it the time.
      handle(.ticked(LocalClock.now))
      picture = workbench.view
    }
    tickDue = picture.showsRunningTimer ? .nextSecond : nil
    terminal.draw(picture.canvas)
  }

  // MARK: - Others

  /// What watches the folder of the workshop that is on the screen.
  private var watch: FolderWatch? { workbench.session.open == nil ? nil : runner.store.watch }

  private mutating func takeUpOutsideChanges() {
    guard workbench.session.open != nil, runner.store.watch?.isTimeToRead() == true else { return }
    for event in runner.perform(.readAgain) { handle(event) }
  }

  /// A text is not to replace one that came a moment ago and was not read as yet: what others changed
  /// is taken up before typing ends. `key`: what may end it; without one a click.
  private mutating func readBeforeTypingEnds(with key: Key? = nil) {
    guard workbench.session.typing?.hasChanged == true,
      key.map({ Keys.typing.command(for: $0) != nil || $0 == .enter }) ?? true,
      runner.store.watch?.hasChangedByNow() == true
    else { return }
    for event in runner.perform(.readAgain) { handle(event) }
  }

  /// Tells those who follow where the room is, once the keys rest: a hand that runs through the
  /// questions is not held up.
  private mutating func noteWhereabouts() {
    guard workbench.session.whereabouts != runner.store.told?.room else {
      whereaboutsDue = nil
      whereaboutsLatest = nil
      return
    }
    if workbench.session.whereabouts == nil
      || whereaboutsDue.map({ $0.secondsFromNow <= 0 }) == true
    {
      tellWhereabouts()
    } else {
      let latest = whereaboutsLatest ?? Moment(secondsFromNow: Self.whereaboutsLatestDelay)
      whereaboutsLatest = latest
      whereaboutsDue = .earliest([latest, Moment(secondsFromNow: Self.whereaboutsDelay)])
    }
  }

  private mutating func tellWhereabouts() {
    whereaboutsDue = nil
    whereaboutsLatest = nil
    if let room = workbench.session.whereabouts {
      _ = runner.perform(.setRoom(room))
    } else {
      runner.store.leaveRoom()
    }
  }

  /// Lets the workbench take in an event and carries out what it asks for, and so on with what comes
  /// back from that.
  private mutating func handle(_ event: Event) {
    var effects = workbench.update(event)
    if effects.contains(where: \.writes) {
      // Writing takes a moment: the person sees the change first, and "Saved" when it is.
      terminal.draw(workbench.view.canvas)
    }
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      // While the own editor or the dialogue runs nobody here keeps what is typed.
      switch effect {
      case .editOutside, .askPlainly: keepDrafts()
      default: break
      }
      if effect == .quit {
        mustLeave = true
        return
      }
      for result in runner.perform(effect) { effects += workbench.update(result) }
    }
  }

  // MARK: - Drafts

  private mutating func noteDrafts() {
    // What waits to be saved is not let go of, unless the person leaves without it.
    let waits = if case .failed = workbench.session.saving { true } else { false }
    runner.drafts.note(
      workbench.session.unsaved, for: runner.store.folder?.path, letsGo: mustLeave || !waits)
    if mustLeave { keepDrafts() }
  }

  private mutating func keepDrafts() {
    runner.drafts.keep(workbench.session.unsaved, for: runner.store.folder?.path)
  }
}

extension [Event] {
  /// The workshop that was opened, if one was.
  fileprivate var opened: OpenedFolder? {
    for case .opened(let folder) in self { return folder }
    return nil
  }
}

extension Effect {
  /// Whether it writes to the disk and the person should not have to wait for that.
  fileprivate var writes: Bool {
    switch self {
    case .undo, .redo, .create, .openSample, .export: true
    default: isChange
    }
  }
}
