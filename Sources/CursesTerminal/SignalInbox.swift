import CNcurses
import Glibc

/// The signals that the program answers in its own time.
///
/// The handlers only note a signal and write into a pipe, which is polled with everything else.
struct SignalInbox {
  /// Can be read when a signal came.
  let descriptor: Int32
  /// Signals that came and were not answered, bit n for signal n.
  private var pending: UInt64 = 0

  init() throws(TerminalError) {
    descriptor = pilotage_signals_open()
    guard descriptor >= 0 else { throw .refused(code: errno) }
  }

  /// Takes in what came since the last time.
  mutating func collect() {
    pending |= pilotage_signals_take()
  }

  /// Takes it that a signal came.
  mutating func note(_ signal: Int32) {
    pending |= 1 << UInt64(signal)
  }

  /// Whether a signal came; it is answered therewith. Several of a kind are one.
  mutating func take(_ signal: Int32) -> Bool {
    let bit: UInt64 = 1 << UInt64(signal)
    defer { pending &= ~bit }
    return pending & bit != 0
  }

  /// The first of the signals that came.
  mutating func takeFirst(of signals: [Int32]) -> Int32? {
    for signal in signals where take(signal) { return signal }
    return nil
  }

  /// Runs `body` with Ctrl-Z stopping the program at once.
  func lettingStop<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pilotage_signals_let_stop(true)
    defer { pilotage_signals_let_stop(false) }
    return try body()
  }

  /// Gives the signals the handlers back that they had before.
  func close() {
    pilotage_signals_close()
  }
}
