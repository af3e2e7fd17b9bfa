/// Why no screen can be had. The caller may offer the plain dialogue instead.
public enum TerminalError: Error, Hashable, Sendable {
  /// Neither standard input and output nor `/dev/tty` are a terminal.
  case noTerminal
  /// terminfo knows neither the type in `TERM` nor `xterm-256color`.
  case unknownTerminal(name: String)
  /// The terminal's type (`dumb`, a printer) has no way to place the cursor.
  case cannotMoveCursor(name: String)
  /// A screen of this program is open already.
  case alreadyOpen
  /// The system refused what a screen needs; `errno`.
  case refused(code: Int32)
}
