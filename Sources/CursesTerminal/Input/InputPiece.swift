import TerminalKit

/// The meaning of the first bytes of a terminal's input.
enum InputPiece: Equatable {
  /// Keys, in the order they were pressed.
  case keys([Key])
  /// A report of the mouse.
  case mouse(MouseReport)
  /// The terminal's window got the focus.
  case focusGained
  /// The terminal's answer to the question for its background.
  case background(isLight: Bool)
  /// A paste follows, up to `PasteCollector.end`.
  case pasteBegins
  /// A report that was not asked for, or a sequence that is no key. It is dropped as a whole, since
  /// its rest would look like typed text.
  case nothing
}

/// The result of reading bytes.
enum InputReading: Equatable {
  /// The first `length` bytes have this meaning.
  case complete(InputPiece, length: Int)
  /// More bytes may follow. If none come within `patience`, the first `length` mean `otherwise`.
  case incomplete(patience: Duration, otherwise: InputPiece, length: Int)
}
