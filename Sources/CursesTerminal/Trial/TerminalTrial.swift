import Timing
import CNcurses
import Glibc
import TerminalKit

/// The terminal for trying out what it can do: line by line, with every key passed on.
///
/// What is written stays on the ordinary screen. Every question has a time limit. The terminal is
/// restored with `restore()`, and however the program ends.
public final class TerminalTrial {
  private let device: TerminalDevice
  private var signals: SignalInbox
  private var decoder: InputDecoder
  private let modesFound: termios
  private let modes: TerminalModes
  private var isRestored = false
  private var isGone = false
  /// The most bytes read from the terminal for one question.
  private static let longestAnswer = 65_536

  /// Takes the terminal over. `name` is its terminfo entry.
  public init(name: String) throws(TerminalError) {
    let device = try TerminalDevice.open()
    guard pilotage_terminal_hold(name, device.output) else {
      device.close()
      throw .unknownTerminal(name: name)
    }
    defer { pilotage_terminal_drop() }
    do {
      signals = try SignalInbox()
    } catch {
      device.close()
      throw error
    }
    self.device = device
    modes = TerminalModes(terminal: name, mouse: true)
    decoder = InputDecoder(keys: .ofCurrentTerminal(), mouse: true)
    var found = termios()
    tcgetattr(device.input, &found)
    modesFound = found
    let bytes = modes.leave + ["sgr0", "op", "cnorm"].flatMap(Capability.string)
    pilotage_guard_arm(device.input, &found, bytes, bytes.count)
    enterRawMode()
  }

  deinit { restore() }

  /// Has every byte delivered as it is typed, Ctrl-C, Ctrl-S and Ctrl-Z too. Output stays as it is.
  private func enterRawMode() {
    var raw = modesFound
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    tcsetattr(device.input, TCSADRAIN, &raw)
  }

  /// Gives the terminal back as it was. A second call does nothing.
  public func restore() {
    guard !isRestored else { return }
    isRestored = true
    device.write(modes.leave)
    var found = modesFound
    // Input that was not read is dropped: it is not meant for the shell.
    tcsetattr(device.input, TCSAFLUSH, &found)
    pilotage_guard_disarm()
    signals.close()
    device.close()
  }

  // MARK: Asking the terminal

  /// Writes a text to the terminal, as it is.
  public func write(_ text: String) { device.write(Array(text.utf8)) }

  /// The columns that the terminal takes for each text, by the cursor's place behind it; `nil`
  /// where that is not told. The line that the cursor is on is used for it, and cleared.
  public func widths(of texts: [String], within limit: Duration) -> [Int?] {
    write(texts.map { "\r\($0)" + CursorReport.question }.joined())
    let reports = reports(texts.count, within: limit)
    write("\r\u{1b}[K")
    return reports.count == texts.count ? reports.map { $0.column - 1 } : texts.map { _ in nil }
  }

  /// Gathers answers, until there are enough, none comes for `limit`, or a signal does.
  private func reports(_ count: Int, within limit: Duration) -> [CursorReport] {
    var reader = CursorReportReader()
    var reports: [CursorReport] = []
    var taken = 0
    var end = Moment.now + limit
    while reports.count < count, taken < Self.longestAnswer {
      guard let bytes = read(until: end), !bytes.isEmpty else { break }
      taken += bytes.count
      let more = reader.take(bytes)
      reports += more
      if !more.isEmpty { end = Moment.now + limit }
    }
    return reports
  }

  // MARK: Asking the person

  /// Has the mouse reported from now on, or no more; where the terminal might print the request,
  /// nothing.
  public func request(mouse: Bool) { device.write(mouse ? modes.enter : modes.leave) }

  /// The next thing that the person does, decoded as for the screens; `.timedOut` if that is
  /// nothing.
  public func nextEvent(within limit: Duration) -> TerminalEvent {
    let end = Moment.now + limit
    while true {
      if isGone || isRestored { return .terminated(signal: SIGHUP) }
      if let signal = signals.removeFirst(of: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) {
        return .terminated(signal: signal)
      }
      if let event = decoder.next(at: .now) { return event }
      let until = min(end, decoder.deadline ?? end)
      guard let bytes = read(until: until) else { continue }
      if !bytes.isEmpty { decoder.feed(bytes, at: .now) }
      if bytes.isEmpty, Moment.now >= end { return decoder.next(at: .now) ?? .timedOut }
    }
  }

  /// The bytes that come until `end`, perhaps none; `nil` where a signal came or the terminal is
  /// gone.
  private func read(until end: Moment) -> [UInt8]? {
    var polled = [
      pollfd(fd: device.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, 2, Moment.now.milliseconds(until: end))
    if count < 0 || polled[1].revents != 0 {
      signals.collect()
      answerStop()
      return nil
    }
    guard count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, Glibc.read(device.input, buffer.baseAddress, buffer.count))
    }
    if bytes.isEmpty { isGone = true }
    return bytes.isEmpty ? nil : bytes
  }

  /// Stops the program on Ctrl-Z with the terminal restored, and takes it over again afterwards.
  private func answerStop() {
    guard signals.remove(SIGTSTP) else { return }
    device.write(modes.leave)
    var found = modesFound
    tcsetattr(device.input, TCSADRAIN, &found)
    _ = signals.lettingStop { kill(0, SIGTSTP) }
    enterRawMode()
  }
}
