import Timing
import CursesTerminal
import Session
import SessionStore
import Store
import TerminalKit
import Workbench
import Workshop

/// The workbench on a terminal: one loop that waits for events, updates the workbench, draws, and
/// carries out its effects.
struct LiveWorkbench {
  private let terminal: Terminal
  private var workbench: Workbench
  private var runner: EffectRunner
  private var mustLeave = false
  /// Whether the theme is to suit the terminal's background, none having been chosen.
  private let followsBackground: Bool
  /// When to write where the room is, for followers.
  private var whereaboutsDue: Moment?
  /// When to write it at the latest, even while keys keep coming.
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
        // An error in opening is printed before the screen is taken over, so that it stays visible.
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
    // This can wait until the first frame is drawn.
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

  /// Reads changes by others before typing ends, so that a text does not replace one that has just
  /// come. `key`: the key that may end typing; `nil`: a click.
  private mutating func readBeforeTypingEnds(with key: Key? = nil) {
    guard workbench.session.typing?.hasChanged == true,
      key.map({ Keys.typing.command(for: $0) != nil || $0 == .enter }) ?? true,
      runner.store.watch?.hasChangedByNow() == true
    else { return }
    for event in runner.perform(.readAgain) { handle(event) }
  }

  /// Schedules writing where the room is for a pause between keys, so that moving through questions
  /// is not slowed down.
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

  /// Updates the workbench with an event and carries out its effects, and so on with the events
  /// that these return.
  private mutating func handle(_ event: Event) {
    var effects = workbench.update(event)
    if effects.contains(where: \.writes) {
      // Saving takes a moment, so the change is drawn first.
      terminal.draw(workbench.view.canvas)
    }
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      // Nobody saves drafts while the editor or the dialogue runs.
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
    // Drafts of changes that are not saved yet are kept, unless the person leaves without them.
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
