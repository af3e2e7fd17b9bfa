import TerminalKit

/// What the beginning of the bytes from a terminal means.
enum InputPiece: Equatable {
  case keys([Key])
  case mouse(MouseReport)
  /// The terminal's window has got the focus.
  case focusGained
  /// The terminal's answer to being asked for its background.
  case background(isLight: Bool)
  /// A paste follows, up to `PasteCollector.end`.
  case pasteBegins
  /// A report nobody asked for, or a sequence that stands for no key: swallowed whole, or its rest
  /// would be taken for typed text.
  case nothing
}

/// How far a reading of bytes came.
enum InputReading: Equatable {
  case complete(InputPiece, length: Int)
  /// More may follow. Nothing having followed for `patience`, it is what stands in `otherwise`.
  case incomplete(patience: Duration, otherwise: InputPiece, length: Int)
}
