import Timing
import Glibc
import PlainText
import TerminalKit

/// The terminal that the program runs in: it shows canvases and reports events.
///
/// There is one at a time, used from one thread. The terminal gets its modes and its screen back
/// with `restore()`, and however the program ends (`exit`, a trap, a signal).
public final class Terminal {
  private let device: TerminalDevice
  private let screen: CursesScreen
  private let characters: CharacterSet
  private let cursor: TerminalOptions.Cursor
  private var signals: SignalInbox
  private var writer: ScreenWriter
  private var decoder: InputDecoder
  private var isRestored = false
  /// Whether the terminal was closed from outside.
  private var isGone = false
  /// Whether the program went on after a stop, and `.resumed` was not reported yet.
  private var hasResumed = false

  nonisolated(unsafe) private static var isOpen = false

  /// Takes the terminal over. Nothing is shown before the first `draw`.
  ///
  /// - Throws: why no screen can be had, or `alreadyOpen`.
  public init(theme: Theme, options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard !Self.isOpen else { throw .alreadyOpen }
    let device = try TerminalDevice.open()
    // ncurses reads the locale when it starts, so it is set first.
    let locale = CharacterSet.fromEnvironment()
    do {
      (signals, screen) = try Self.takeOver(device, options)
    } catch {
      device.close()
      throw error
    }
    self.device = device
    cursor = options.cursor
    characters = options.glyphs == .ascii || screen.modes.hasFewGlyphs ? .ascii : locale
    writer = ScreenWriter(
      characters: characters,
      styles: StyleCells(
        theme: theme, depth: screen.depth, hasDefaultColors: screen.hasDefaultColors))
    decoder = InputDecoder(keys: .ofCurrentTerminal(), mouse: options.mouse)
    Self.isOpen = true
  }

  private static func takeOver(
    _ device: TerminalDevice, _ options: TerminalOptions
  ) throws(TerminalError) -> (SignalInbox, CursesScreen) {
    let name = try TerminalName.fromEnvironment(writingTo: device.output)
    // Before ncurses, which sets no handler where there is one.
    let signals = try SignalInbox()
    do {
      return (signals, try CursesScreen(name, on: device, options: options))
    } catch {
      signals.close()
      throw error
    }
  }

  deinit {
    restore()
  }

  /// The number of columns and rows that can be drawn on.
  public var size: Size { screen.size }

  /// What is known of the terminal.
  public var facts: TerminalFacts {
    TerminalFacts(
      name: screen.name, depth: screen.depth, unicode: characters == .unicode, mouse: mouse,
      bracketedPaste: screen.modes.understood, synchronizedOutput: screen.modes.understood)
  }

  /// Whether the mouse is reported. While it is, selecting text in the terminal needs Shift.
  public var mouse: Bool {
    get { screen.mouse }
    set {
      screen.mouse = newValue
      decoder.mouse = newValue
    }
  }

  // MARK: Drawing

  /// Shows a canvas. Only what differs from the canvas before is sent.
  ///
  /// A canvas larger than the terminal is cut, a smaller one is in the upper left corner.
  public func draw(_ canvas: Canvas) {
    guard screen.isActive, !canvas.cells.isEmpty else { return }
    let canvas = characters == .ascii ? Glyphs.ascii(canvas) : canvas
    let changed = writer.put(canvas)
    let lowerRight = Point(x: canvas.size.width - 1, y: canvas.size.height - 1)
    screen.send(
      changed: changed, cursor: canvas.cursor ?? lowerRight,
      visible: (canvas.cursorVisible || cursor == .always) && canvas.cursor != nil)
  }

  /// Has the next `draw` clear the screen and send every cell.
  public func redrawAll() {
    writer.forget()
    screen.clear()
  }

  /// Changes the theme, from the next `draw` on.
  public func setTheme(_ theme: Theme) {
    writer.setTheme(theme)
  }

  /// Asks the terminal for its background. The answer, if there is one, comes as `.background`.
  /// Terminals that might print the question are not asked.
  public func askForBackground() {
    guard screen.isActive, screen.modes.understood else { return }
    let question = Array(BackgroundReport.question.utf8)
    _ = write(device.output, question, question.count)
  }

  // MARK: Events

  /// Waits for the next event: something the person does, a signal, a watched file descriptor that
  /// can be read, or the end of `timeout`. Without `timeout` the program sleeps until one of the
  /// others.
  ///
  /// After `.resized` and `.resumed` the screen may show anything until the next `draw`, which
  /// sends everything. After `.terminated` the program should save and end; once the terminal is
  /// closed, no other event comes.
  public func nextEvent(
    timeout: Duration? = nil, watching descriptors: [Int32] = []
  ) -> TerminalEvent {
    let limit = timeout.map { Moment.now + $0 }
    while true {
      if isRestored || isGone { return .terminated(signal: SIGHUP) }
      let now = Moment.now
      if let event = answerSignal() ?? decoder.next(at: now) { return event }
      let until = [limit, decoder.deadline].compactMap { $0 }.min()
      switch wait(watching: descriptors, milliseconds: until.map { now.milliseconds(until: $0) }) {
      case .came: break
      case .readable(let descriptor): return .readable(descriptor)
      case .nothing:
        let now = Moment.now
        if let event = decoder.next(at: now) { return event }
        if let limit, now >= limit { return .timedOut }
      }
    }
  }

  private enum Waited {
    /// A signal, or bytes from the terminal.
    case came
    case readable(Int32)
    case nothing
  }

  private func wait(watching descriptors: [Int32], milliseconds: Int32?) -> Waited {
    var polled = ([device.input, signals.descriptor] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&polled, nfds_t(polled.count), milliseconds ?? -1)
    if count < 0 && errno == EINTR {
      signals.collect()
      return .came
    }
    guard count > 0 else { return .nothing }
    if polled[1].revents != 0 { signals.collect() }
    if polled[0].revents != 0 { readInput() }
    if polled[0].revents == 0, polled[1].revents == 0,
      let readable = polled.dropFirst(2).first(where: { $0.revents != 0 })
    {
      return .readable(readable.fd)
    }
    return .came
  }

  private func readInput() {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = read(device.input, buffer.baseAddress, buffer.count)
      if count > 0 {
        decoder.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]), at: .now)
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isGone = true
      }
    }
  }

  /// Handles one signal, those that end the program first; `nil` where there is no event for it.
  private func answerSignal() -> TerminalEvent? {
    if let signal = signals.removeFirst(of: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) {
      return .terminated(signal: signal)
    }
    if signals.remove(SIGTSTP) { suspend() }
    // The program was stopped without notice (SIGSTOP), and another one used the terminal.
    if signals.remove(SIGCONT) {
      screen.leave()
      enter()
      hasResumed = true
    }
    if hasResumed {
      hasResumed = false
      return .resumed
    }
    if signals.remove(SIGWINCH) {
      screen.adoptSize()
      redrawAll()
      return .resized(size)
    }
    return nil
  }

  // MARK: Coming and going

  /// Stops the program as Ctrl-Z does in others, and gives the terminal back before. Returns when
  /// the program goes on; `nextEvent` then reports `.resumed`.
  public func suspend() {
    guard screen.isActive else { return }
    screen.leave()
    // Stop the whole job, as the terminal itself does, so that a script around the program stops
    // too.
    _ = signals.lettingStop { kill(0, SIGTSTP) }
    enter()
    signals.collect()
    _ = signals.remove(SIGCONT)
    hasResumed = true
  }

  /// Gives the terminal to `body`, which may run an editor, and takes it back afterwards. The next
  /// `draw` sends everything.
  public func withTerminalReleased<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    screen.leave()
    defer {
      signals.collect()
      // Ctrl-C, a stop and a continuation in the meantime were for the other program.
      for signal in [SIGINT, SIGQUIT, SIGCONT] { _ = signals.remove(signal) }
      if !isRestored { enter() }
    }
    return try signals.lettingStop(body)
  }

  /// Gives the terminal back as it was. A second call does nothing.
  public func restore() {
    guard !isRestored else { return }
    isRestored = true
    screen.close()
    signals.close()
    device.close()
    Self.isOpen = false
  }

  private func enter() {
    let before = size
    screen.enter()
    redrawAll()
    // A program in the background gets no SIGWINCH.
    if size != before { signals.note(SIGWINCH) }
  }
}
