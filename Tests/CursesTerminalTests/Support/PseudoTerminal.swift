import CPseudoTerminal
import Glibc
import Testing

/// `CursesProbe` in a pseudo-terminal that the test holds the other end of.
///
/// Nothing here sleeps: each wait is a `poll` for something that has to come, with a deadline.
final class PseudoTerminal {
  /// How a program ended.
  enum Ended: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  struct NothingCame: Error, CustomStringConvertible {
    var wanted: String
    var log: [String]
    var output: String

    var description: String {
      "\(wanted) did not come; log \(log), output \(output.debugDescription)"
    }
  }

  private var master: Int32
  private let slave: Int32
  private let commands: Int32
  private let logs: Int32
  /// The child: the probe, or the shell that runs it.
  let pid: pid_t
  /// The modes of the terminal before the probe ran.
  let modesBefore: Modes
  private var unreadLog = ""
  private var lines: [String] = []
  private var bytes: [UInt8] = []
  private var probe: pid_t
  private var logEnded = false
  private var isReaped = false
  /// What the terminal shows of the output that was read.
  private(set) var screen: ScreenModel

  /// Starts the probe, or a shell's script in which `"$@"` stands for it.
  init(
    _ arguments: [String] = [], columns: Int32 = 80, rows: Int32 = 24,
    environment: [String: String] = [:], script: String? = nil
  ) throws {
    var buffer = [CChar](repeating: 0, count: 128)
    master = pseudo_terminal_open(&buffer, buffer.count)
    try #require(master >= 0)
    let name = text(buffer.prefix { $0 != 0 })
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(slave >= 0)
    try #require(pseudo_terminal_resize(master, columns, rows))
    modesBefore = Modes(slave)
    screen = ScreenModel(columns: Int(columns), rows: Int(rows)) {
      switch $0.value {
      case 0x300...0x36f: 0
      case 0x1100...0x115f, 0x3000...0x9fff, 0xac00...0xd7a3, 0x1f300...0x1faff: 2
      default: 1
      }
    }
    let command = try makePipe()
    let log = try makePipe()
    commands = command.write
    logs = log.read
    pid = try Self.spawn(
      arguments, script: script, terminal: name, commands: command.read, log: log.write,
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
        // Swift's report of a crash comes after the terminal is restored, and takes seconds.
        "SWIFT_BACKTRACE": "enable=no",
      ].merging(environment) { $1 })
    probe = pid
    close(command.read)
    close(log.write)
  }

  deinit {
    // Only its own child, and only if it still runs.
    if !isReaped, waitpid(pid, nil, WNOHANG) == 0 {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    for descriptor in [master, slave, commands, logs] where descriptor >= 0 { close(descriptor) }
  }

  /// Waits until the probe has the terminal, and returns the facts that it reports.
  @discardableResult
  func ready() throws -> String {
    let line = try expect(beginning: "ready ")
    let words = line.split(separator: " ", maxSplits: 2)
    probe = pid_t(words[1]) ?? pid
    return String(words[2])
  }

  /// Sends what a person types.
  func type(_ text: String) {
    type(Array(text.utf8))
  }

  func type(_ typed: [UInt8]) {
    var rest = typed[...]
    while !rest.isEmpty {
      let count = Array(rest).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Has the probe do something, and waits until it has.
  func tell(_ command: String) throws {
    order(command)
    try expect("done " + command.prefix { $0 != " " })
  }

  /// Has the probe do something.
  func order(_ command: String) {
    let line = Array((command + "\n").utf8)
    write(commands, line, line.count)
  }

  /// Waits for the probe to say `wanted`; what it says before is skipped.
  func expect(_ wanted: String) throws {
    _ = try expect(wanted) { $0 == wanted }
  }

  /// Waits for a line that begins with `beginning` and returns it.
  func expect(beginning: String) throws -> String {
    try expect(beginning) { $0.hasPrefix(beginning) }
  }

  private func expect(_ wanted: String, _ accept: (String) -> Bool) throws -> String {
    while true {
      while !lines.isEmpty {
        let line = lines.removeFirst()
        if accept(line) { return line }
      }
      guard pump() else { throw missing(wanted) }
    }
  }

  /// The next line that the probe says.
  func nextLine() throws -> String {
    try expect("a line") { _ in true }
  }

  /// All that was written to the terminal since the last call, up to now.
  func output() throws -> String {
    try tell("mark")
    return try output(until: "<mark>")
  }

  /// All that was written to the terminal up to `end`.
  func output(until end: String) throws -> String {
    let mark = Array(end.utf8)
    while true {
      if let range = bytes.firstRange(of: mark) {
        let text = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        bytes.removeSubrange(..<range.upperBound)
        screen.write(text)
        return text
      }
      guard pump() else { throw missing(end) }
    }
  }

  /// All that was written since the last call, when the probe has ended.
  func lastOutput() throws -> String {
    let mark = Array("<ended>".utf8)
    _ = mark.withUnsafeBytes { write(slave, $0.baseAddress, $0.count) }
    return try output(until: "<ended>")
  }

  func resize(_ columns: Int32, _ rows: Int32) throws {
    try #require(pseudo_terminal_resize(master, columns, rows))
  }

  /// Closes the terminal's other end, as a window that is closed or a connection that is cut.
  func hangUp() {
    close(master)
    master = -1
  }

  func signal(_ number: Int32) {
    kill(probe, number)
  }

  var modes: Modes { Modes(slave) }

  /// Whether what was typed waits for the next program, or does so within a time: the system hands
  /// on what is typed in its own.
  func hasUnreadInput(withinMilliseconds limit: Int32 = 0) -> Bool {
    var polled = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, limit) > 0
  }

  /// How often the probe gave up the processor or had to wait for it.
  func contextSwitches() throws -> String {
    let file = open("/proc/\(probe)/status", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    let status = String(decoding: readSome(file), as: UTF8.self)
    return String(try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary") }))
  }

  /// Waits for the probe to end.
  func ended() throws -> Ended {
    while !logEnded { guard pump() else { throw missing("the end") } }
    var status: Int32 = 0
    guard waitpid(pid, &status, 0) == pid else { throw missing("the end") }
    isReaped = true
    return status & 0x7f == 0 ? .status(status >> 8 & 0xff) : .signal(status & 0x7f)
  }

  /// Waits for the probe to say or write something, and reads it. False if nothing comes.
  private func pump() -> Bool {
    var polled = [
      pollfd(fd: logEnded ? -1 : logs, events: Int16(POLLIN), revents: 0),
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, 10_000) > 0 else { return false }
    if polled[0].revents != 0 {
      let more = readSome(logs)
      logEnded = more.isEmpty
      unreadLog += String(decoding: more, as: UTF8.self)
      while let end = unreadLog.firstIndex(of: "\n") {
        lines.append(String(unreadLog[..<end]))
        unreadLog.removeSubrange(...end)
      }
    }
    if polled[1].revents != 0 { bytes += readSome(master) }
    return true
  }

  private func missing(_ wanted: String) -> NothingCame {
    NothingCame(
      wanted: wanted, log: lines + [unreadLog], output: String(decoding: bytes, as: UTF8.self))
  }
}
