/// A key as the person pressed it.
public enum Key: Hashable, Sendable {
  /// A printable character, one grapheme cluster or scalar as the terminal sent it.
  case character(Character)
  /// Ctrl with a lower-case letter or one of `[ \ ] ^ _ space`.
  case control(Character)
  /// Alt (or Esc, then quickly) with a character.
  case alt(Character)
  case enter, tab, backtab, escape, backspace
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete
  case shiftLeft, shiftRight
  /// F1 to F24.
  case function(Int)
}

/// What the mouse did.
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press, doublePress, release, wheelUp, wheelDown
  }

  public var action: Action
  public var point: Point

  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// What a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted as a whole, with line feeds for line ends and without control characters.
  case paste(String)
  case resized(Size)
  /// The terminal told whether its background is a light one, having been asked.
  case background(isLight: Bool)
  /// The program has come back after a stop (fg).
  case resumed
  /// The terminal is gone, or a signal asks the program to end (its number; SIGHUP for a closed
  /// terminal).
  case terminated(signal: Int32)
  /// Nothing came until the time asked for.
  case timedOut
  /// One of the file descriptors that were watched can be read.
  case readable(Int32)
}
