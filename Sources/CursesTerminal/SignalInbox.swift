import CNcurses
import Glibc

/// The signals that arrived and wait to be handled.
///
/// The signal handlers only note a signal and write into a pipe, which is polled with the other
/// descriptors.
struct SignalInbox {
  /// The pipe's descriptor: readable when a signal came.
  let descriptor: Int32
  /// The signals that wait, bit n for signal n.
  private var pending: UInt64 = 0

  init() throws(TerminalError) {
    descriptor = pilotage_signals_open()
    guard descriptor >= 0 else { throw .refused(code: errno) }
  }

  /// Adds the signals that came since the last time.
  mutating func collect() {
    pending |= pilotage_signals_take()
  }

  /// Adds a signal as if it had come.
  mutating func note(_ signal: Int32) {
    pending |= 1 << UInt64(signal)
  }

  /// Whether a signal waits. It is removed; several of the same kind are one.
  mutating func remove(_ signal: Int32) -> Bool {
    let bit: UInt64 = 1 << UInt64(signal)
    defer { pending &= ~bit }
    return pending & bit != 0
  }

  /// The first of these signals that waits, removed; `nil` if none does.
  mutating func removeFirst(of signals: [Int32]) -> Int32? {
    for signal in signals where remove(signal) { return signal }
    return nil
  }

  /// Runs `body` while Ctrl-Z stops the program at once.
  func lettingStop<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pilotage_signals_let_stop(true)
    defer { pilotage_signals_let_stop(false) }
    return try body()
  }

  /// Restores the handlers that the signals had before.
  func close() {
    pilotage_signals_close()
  }
}
