import CursesTerminal
import Glibc
import JSON
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
  /// When the text being typed is to be kept as a draft.
  private var draftDue: Moment?
  /// When it is to be kept however busy the keys are.
  private var draftLatest: Moment?
  private var draftKept: UnsavedText?

  /// How long after the last key a draft is kept.
  private static let draftDelay: Double = 0.5
  private static let draftLatestDelay: Double = 0.9

  /// Opens the workbench on a workshop's folder or a checkpoint, or at home, until it is left.
  static func run(path: String?) -> ExitStatus {
    let environment = Environment.current
    let folders = UserFolders(environment: environment)
    let preferences = folders.preferences()
    var runner = EffectRunner(folders: folders)
    var opening: [Event] = []
    if let path {
      // What can't be opened is said on the ordinary screen, not on one that vanishes.
      switch runner.load(path) {
      case .success(let folder): opening = [.opened(folder)]
      case .failure(let failure): return failure.report()
      }
    } else {
      opening = runner.perform(.findWorkshops)
    }
    let themes = Themes(folders: folders)
    let wanted = environment["PILOTAGE_THEME"] ?? preferences.theme
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let (theme, problem) = themes.theme(wanted)
    do {
      let terminal = try Terminal(
        theme: theme,
        options: TerminalOptions(
          mouse: preferences.mouse ?? true, color: isPlain ? .off : .automatic))
      runner.terminal = terminal
      runner.themes = themes
      var live = LiveWorkbench(
        terminal: terminal,
        workbench: Workbench(
          size: terminal.size, theme: theme.id, mouse: terminal.mouse,
          today: LocalClock.today), runner: runner,
        followsBackground: wanted == nil && !isPlain)
      for event in opening { _ = live.workbench.update(event) }
      if let problem { _ = live.workbench.update(.openFailed(problem)) }
      live.loop()
      terminal.restore()
      return live.status
    } catch {
      return Failure.terminal(error).report()
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

  private mutating func loop() {
    terminal.draw(workbench.view.canvas)
    if followsBackground { terminal.askForBackground() }
    // What the first frame need not wait for.
    for event in runner.afterOpening() { handle(event) }
    terminal.draw(workbench.view.canvas)
    while !mustLeave {
      let timeout = draftDue.map { Duration.seconds(max(0, $0.secondsFromNow)) }
      switch terminal.nextEvent(timeout: timeout) {
      case .key(let key): handle(.key(key))
      case .mouse(let mouse): handle(.mouse(mouse))
      case .paste(let text): handle(.paste(text))
      case .resized(let size): handle(.resized(size))
      case .resumed: handle(.resized(terminal.size))
      case .background(let isLight): if isLight, followsBackground { takeLightTheme() }
      case .timedOut, .readable: break
      case .terminated(let signal):
        keepDraft()
        status = .ended(bySignal: signal)
        return
      }
      noteDraft()
      terminal.draw(workbench.view.canvas)
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
      if effect == .quit {
        mustLeave = true
        return
      }
      for result in runner.perform(effect) {
        switch result {
        case .saveFailed(let problem): workbench.keepPending(effect, problem: problem)
        default: effects += workbench.update(result)
        }
      }
    }
  }

  // MARK: - Drafts

  private mutating func noteDraft() {
    let draft = workbench.draft
    if draft == nil || draft == draftKept {
      draftDue = nil
      draftLatest = nil
      draftKept = draft
    } else if let due = draftDue, due.secondsFromNow <= 0 {
      keepDraft()
    } else {
      // Every key puts it off, so that what is kept is what was there when the hands rested; but a
      // person who never rests loses no more than the last second.
      let latest = draftLatest ?? Moment(secondsFromNow: Self.draftLatestDelay)
      draftLatest = latest
      let due = Moment(secondsFromNow: Self.draftDelay)
      draftDue = due.secondsFromNow < latest.secondsFromNow ? due : latest
    }
  }

  private mutating func keepDraft() {
    draftDue = nil
    draftLatest = nil
    if let draft = workbench.draft { runner.keep(draft) }
    draftKept = workbench.draft
  }
}

/// A point in time that no change of the clock moves.
struct Moment {
  private let seconds: Double

  init(secondsFromNow: Double) { seconds = Self.clock + secondsFromNow }

  var secondsFromNow: Double { seconds - Self.clock }

  private static var clock: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Effect {
  /// Whether it writes to the disk and the person should not have to wait for that.
  fileprivate var writes: Bool {
    switch self {
    case .answer, .details, .undo, .redo, .create, .openSample, .export, .vote, .comment, .reveal,
      .addAction,
      .action, .takeCheckpoint:
      true
    default: false
    }
  }
}
