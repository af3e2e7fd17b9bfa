import Glibc
import Workshop

/// The lines a person or a script says on standard input, and the signals that end the dialogue.
struct AskLines: ~Copyable {
  enum Event: Equatable {
    case line(String)
    /// A line that can't be taken, and why.
    case refused(String)
    case end
    case interrupted(signal: Int32)
  }

  /// Bytes of a line: as much as one text may hold.
  private static let bound = Bounds.text

  private var reader = LineReader(STDIN_FILENO, bound: bound + 1)
  private let interrupts: Interrupts
  private var isFirst = true
  private let isTerminal = isatty(STDIN_FILENO) == 1

  /// Bytes of a line that a terminal hands on (`N_TTY_BUF_SIZE`): what is typed beyond is cut off.
  private static let terminalBound = 4095

  init() throws { interrupts = try Interrupts() }

  mutating func next() throws -> Event {
    let interrupts = interrupts
    do {
      guard let line = try reader.next(beforeWaiting: { try interrupts.waitForInput() }) else {
        return .end
      }
      defer { isFirst = false }
      switch line {
      case .tooLong: return .refused(Self.tooLong)
      case .bytes(let bytes) where isTerminal && bytes.count >= Self.terminalBound:
        return .refused(Self.cutByTerminal)
      case .bytes(let bytes): return Self.event(bytes, isFirst: isFirst)
      }
    } catch let interrupt as Interrupts.Interrupt {
      return .interrupted(signal: interrupt.signal)
    }
  }

  private static func event(_ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Event {
    var bytes = bytes[...]
    if bytes.last == 0x0D { bytes.removeLast() }
    // The mark that some programs write at the beginning of a file.
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard bytes.count <= bound else { return .refused(tooLong) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .refused("That line is not UTF-8. It is not taken.")
    }
    let hasOthers = text.unicodeScalars.contains {
      $0 != "\t" && $0.properties.generalCategory == .control
    }
    return hasOthers
      ? .refused("That line holds keys that are no text, such as an arrow. It is not taken.")
      : .line(text)
  }

  private static let cutByTerminal =
    "A terminal hands on 4095 bytes of a line and cuts the rest off. It is not taken: "
    + "type it in several lines."

  private static let tooLong = "That line is longer than 64 KiB. It is not taken."
}

/// Wakes whoever waits for input when a signal asks the program to end.
final class Interrupts {
  struct Interrupt: Error {
    let signal: Int32
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private let readEnd: Int32
  private var before: [(signal: Int32, action: sigaction)] = []

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure.input(errno: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    interruptPipe = ends[1]
    for number in Self.signals {
      var found = sigaction()
      sigaction(number, nil, &found)
      // What the parent had ignored (nohup) stays ignored.
      if Self.isIgnored(found) { continue }
      before.append((number, found))
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(interruptPipe, &byte, 1)
        errno = saved
      }
      sigaction(number, &action, nil)
    }
  }

  deinit {
    for (number, action) in before {
      var action = action
      sigaction(number, &action, nil)
    }
    close(interruptPipe)
    close(readEnd)
    interruptPipe = -1
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Waits until there is input, or its end.
  ///
  /// - Throws: `Interrupt` where a signal came first.
  func waitForInput() throws {
    while true {
      var polled = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, 2, -1)
      if count < 0, errno != EINTR { throw Failure.input(errno: errno) }
      var number: UInt8 = 0
      if read(readEnd, &number, 1) == 1 { throw Interrupt(signal: Int32(number)) }
      if count > 0, polled[0].revents != 0 { return }
    }
  }
}

/// Where a signal's number is written; set while there is an `Interrupts`.
private nonisolated(unsafe) var interruptPipe: Int32 = -1
