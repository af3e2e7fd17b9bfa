import Glibc
import Synchronization

/// A progress line on standard error for a command that takes longer than a second. It is removed
/// at the end.
///
/// Without a terminal there is none, because scripts expect only errors there. Any output to the
/// terminal ends the line first.
final class ProgressLine: Sendable {
  /// How long something may take before a word is said, and how often the line is written anew.
  static let patience: Duration = .seconds(1)
  static let step: Duration = .milliseconds(250)

  /// The line of the command that runs, if it has one.
  static var current: ProgressLine? { running.withLock { $0 } }
  private static let running = Mutex<ProgressLine?>(nil)

  private struct State {
    var count: Int?
    var isShown = false
    var isOver = false
  }

  private let descriptor: Int32
  private let patience: Duration
  private let begun = ContinuousClock.now
  private let state = Mutex(State())

  /// `nil` where nobody would see it.
  init?(on descriptor: Int32, patience: Duration = ProgressLine.patience) {
    guard isatty(descriptor) == 1 else { return nil }
    self.descriptor = descriptor
    self.patience = patience
  }

  /// Does what may take long, with a line that tells of it where somebody sees it.
  static func during<Result>(
    on descriptor: Int32 = STDERR_FILENO, _ work: () throws -> Result
  ) rethrows -> Result {
    guard let line = ProgressLine(on: descriptor) else { return try work() }
    running.withLock { $0 = line }
    line.begin()
    defer {
      line.end()
      running.withLock { $0 = nil }
    }
    return try work()
  }

  /// Says how much is done by now.
  func count(_ number: Int) { state.withLock { $0.count = number } }

  /// Takes the line away, for good.
  func end() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
      state.isOver = true
    }
  }

  /// What the line says after so long.
  static func words(after time: Duration, count: Int?) -> String {
    let seconds = time.components.seconds
    let done = count.map { "\($0) done, " } ?? ""
    return "Working: \(done)\(seconds) s"
  }

  /// Writes the line as it is now; whether there is more to come.
  private func tick() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      let time = begun.duration(to: .now)
      if time >= patience {
        write("\r\(Self.words(after: time, count: state.count))\u{1B}[K")
        state.isShown = true
      }
      return true
    }
  }

  /// The clock runs on its own thread, so the work needs no changes.
  func begin() {
    // Signals are for the thread that does the work.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let line = Unmanaged.passRetained(self)
    let failed = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let line = Unmanaged<ProgressLine>.fromOpaque(argument).takeRetainedValue()
        repeat { ProgressLine.rest() } while line.tick()
        return nil
      }, line.toOpaque())
    if failed == 0 { pthread_detach(thread) } else { line.release() }
  }

  private static func rest() {
    var time = timespec(
      tv_sec: Int(step.components.seconds),
      tv_nsec: Int(step.components.attoseconds / 1_000_000_000))
    nanosleep(&time, nil)
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
