import CNcurses
import Glibc
import TerminalKit

/// The screen of ncurses: it takes the terminal over and gives it back, and sends frames.
final class CursesScreen {
  let name: String
  let depth: ColorDepth
  /// Whether the terminal's own colours can be used beside others.
  let hasDefaultColors: Bool
  private(set) var modes: TerminalModes
  /// Whether the terminal is taken over at the moment.
  private(set) var isActive = false

  private let device: TerminalDevice
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private var frames: FrameOutput
  /// The terminal's modes before it was taken over.
  private let modesFound: termios
  private var mustClear = true
  /// Whether the next frame is the first after the terminal was taken over.
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
    // Use the kernel's size, and not that of LINES and COLUMNS, which may be old.
    use_env(false)
    use_tioctl(true)
    // ncurses gets descriptors of its own, so that those of `device` stay the terminal.
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
    // ncurses 6.4 writes at every movement of the cursor until the screen has been left once. So
    // leave it here, before anything was sent, and enter it again.
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

  /// Has the next frame clear the screen first.
  func clear() {
    mustClear = true
  }

  /// Sends what ncurses was given since the last frame. Nothing is written where nothing has
  /// `changed` and the cursor stays the same.
  func send(changed: Bool, cursor: Point, visible: Bool) {
    let changed = changed || mustClear
    guard isActive, changed || cursor != self.cursor || visible != cursorVisible else { return }
    // On entering, ncurses resets the palette and with it the colours that a shell may have set. So
    // that sequence is left out.
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

  /// Sends the two lines at the top and the two at the bottom before the rest. On a slow connection
  /// one can read what this is and what to do while the panes are still being drawn.
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

  /// Gives the terminal back for a while, with its own modes and screen.
  func leave() {
    guard isActive else { return }
    isActive = false
    device.write(modes.leave)
    endwin()
    pilotage_guard_disarm()
  }

  /// Takes the terminal over again. What it shows is unknown, and its size may have changed.
  func enter() {
    guard !isActive else { return }
    isActive = true
    isEntering = true
    armGuard()
    reset_prog_mode()
    device.write(modes.enter)
    adoptSize()
  }

  /// Updates the size to the terminal's, and has the next frame send everything.
  ///
  /// The size is the kernel's; where it has none, terminfo's.
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

  /// Sets up what restores the terminal, however the program ends.
  private func armGuard() {
    var bytes = modes.frameEnds + modes.leave
    for name in ["sgr0", "op", "rmcup", "cnorm"] { bytes += Capability.string(name) }
    var found = modesFound
    pilotage_guard_arm(device.output, &found, bytes, bytes.count)
  }
}
