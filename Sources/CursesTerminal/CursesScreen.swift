import CNcurses
import Glibc
import TerminalKit

/// The screen as ncurses holds it: taken over and given back, sized, and sent in frames.
final class CursesScreen {
  let name: String
  let depth: ColorDepth
  /// Whether the terminal's own colours can be had beside others.
  let hasDefaultColors: Bool
  private(set) var modes: TerminalModes
  /// Whether the terminal is ours now.
  private(set) var isActive = false

  private let device: TerminalDevice
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private var frames: FrameOutput
  /// The terminal's modes before it was taken over.
  private let modesFound: termios
  private var mustClear = true
  /// Whether the next frame is the first after the terminal was taken.
  private var isEntering = true
  private var cursor: Point?
  private var cursorVisible: Bool?

  init(
    _ name: String, on device: TerminalDevice, options: TerminalOptions
  ) throws(TerminalError) {
    self.name = name
    self.device = device
    modes = TerminalModes(terminal: name, mouse: options.mouse)
    var found = termios()
    tcgetattr(device.output, &found)
    modesFound = found
    // The size is the kernel's, not that of variables which an earlier program left behind.
    use_env(false)
    use_tioctl(true)
    // Descriptors of their own, so that `device` is the terminal whatever becomes of these.
    let alias = fcntl(device.output, F_DUPFD_CLOEXEC, 3)
    guard let output = fdopen(alias, "w"),
      let input = fdopen(fcntl(device.input, F_DUPFD_CLOEXEC, 3), "r")
    else { throw .refused(code: errno) }
    files = [output, input]
    frames = try FrameOutput(device: device, alias: alias)
    guard let screen = newterm(name, output, input) else { throw .unknownTerminal(name: name) }
    self.screen = screen
    raw()
    noecho()
    nonl()
    pilotage_output_untouched(device.output)
    // A frame is sent whole even while keys arrive.
    typeahead(-1)
    // ncurses 6.4 writes at every movement of the cursor until a screen has been left once. So it is
    // left before anything of it was sent, and entered as ever after.
    (depth, hasDefaultColors) = frames.discard {
      defer { endwin() }
      return ColorSetup.start(options.color)
    }
    enter()
  }

  var size: Size {
    Size(width: Int(pilotage_columns()), height: Int(pilotage_lines()))
  }

  /// Whether the mouse is reported.
  var mouse: Bool {
    get { modes.mouse && modes.understood }
    set {
      guard newValue != modes.mouse else { return }
      modes.mouse = newValue
      if isActive { device.write(modes.mouseSwitch) }
    }
  }

  // MARK: Sending

  /// Makes the next frame begin with a cleared screen.
  func clear() {
    mustClear = true
  }

  /// Sends what ncurses was handed since the last frame. Nothing is written where nothing has
  /// `changed` and the cursor stays as it is.
  func send(changed: Bool, cursor: Point, visible: Bool) {
    let changed = changed || mustClear
    guard isActive, changed || cursor != self.cursor || visible != cursorVisible else { return }
    // On entering ncurses resets the palette, and with it colours that the person's shell has set.
    frames.send(
      begin: changed ? modes.frameBegins : [], end: changed ? modes.frameEnds : [],
      without: isEntering ? Capability.string("oc") : []
    ) {
      if mustClear {
        clearok(pilotage_curscr(), true)
        sendEdgesFirst()
      }
      if visible != cursorVisible { curs_set(visible ? 1 : 0) }
      wmove(
        pilotage_stdscr(), CInt(max(0, min(cursor.y, size.height - 1))),
        CInt(max(0, min(cursor.x, size.width - 1))))
      wnoutrefresh(pilotage_stdscr())
      doupdate()
    }
    self.cursor = cursor
    cursorVisible = visible
    mustClear = false
    isEntering = false
  }

  /// Sends the lines at the top and the two at the bottom before the rest: on a slow line one reads
  /// first what this is and what to do now, while the panes are still being drawn.
  private func sendEdgesFirst() {
    let height = CInt(size.height)
    guard height > 4 else { return }
    let window = pilotage_stdscr()
    wtouchln(window, 0, height, 0)
    wtouchln(window, 0, 2, 1)
    wtouchln(window, height - 2, 2, 1)
    wnoutrefresh(window)
    doupdate()
    wtouchln(window, 0, height, 1)
  }

  // MARK: Coming and going

  /// Gives the terminal its modes and its screen back, for a while.
  func leave() {
    guard isActive else { return }
    isActive = false
    device.write(modes.leave)
    endwin()
    pilotage_guard_disarm()
  }

  /// Takes the terminal again. What it shows is unknown, and its size may be another.
  func enter() {
    guard !isActive else { return }
    isActive = true
    isEntering = true
    armGuard()
    reset_prog_mode()
    device.write(modes.enter)
    adoptSize()
  }

  /// Takes the terminal's size as it is now, and what it shows as unknown.
  ///
  /// The size is the kernel's; where it knows none, terminfo's.
  func adoptSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if pilotage_window_size(device.output, &columns, &rows),
      Size(width: Int(columns), height: Int(rows)) != size
    {
      resize_term(rows, columns)
    }
    mustClear = true
  }

  /// Gives the terminal back for good.
  func close() {
    leave()
    delscreen(screen)
    frames.close()
    for file in files { fclose(file) }
  }

  /// Has the terminal restored however the program ends.
  private func armGuard() {
    var bytes = modes.frameEnds + modes.leave
    for name in ["sgr0", "op", "rmcup", "cnorm"] { bytes += Capability.string(name) }
    var found = modesFound
    pilotage_guard_arm(device.output, &found, bytes, bytes.count)
  }
}
