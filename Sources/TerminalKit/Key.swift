/// A key that was pressed.
public enum Key: Hashable, Sendable {
  /// A printable character: one grapheme cluster or scalar, as the terminal sent it.
  case character(Character)
  /// Ctrl with a lower-case letter or one of `[ \ ] ^ _` and space.
  case control(Character)
  /// Alt (or Esc, then quickly) with a character.
  case alt(Character)
  /// Keys with an ASCII control code of their own; `backtab` is Shift-Tab.
  case enter, tab, backtab, escape, backspace
  /// Arrows and the keys around them.
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete
  /// Arrows to the side with Shift, which move by words in a text.
  case shiftLeft, shiftRight
  /// F1 to F24.
  case function(Int)
}

/// Something that was done with the mouse.
public struct MouseEvent: Hashable, Sendable {
  /// What was done, with the left button or the wheel.
  public enum Action: Hashable, Sendable {
    /// The left button: pressed, pressed again at once, let go.
    case press, doublePress, release
    /// The wheel, one step.
    case wheelUp, wheelDown
  }

  /// What was done.
  public var action: Action
  /// The cell under the pointer.
  public var point: Point

  /// An action at a cell.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// Something that a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// A text was pasted. It has line feeds for all line ends and no control characters.
  case paste(String)
  /// The terminal has another size.
  case resized(Size)
  /// The terminal's answer to a question about its background.
  case background(isLight: Bool)
  /// The program goes on after it was stopped (`fg`).
  case resumed
  /// A signal asks the program to end: its number, SIGHUP where the terminal was closed.
  case terminated(signal: Int32)
  /// Nothing happened within the time asked for.
  case timedOut
  /// A watched file descriptor can be read.
  case readable(Int32)
}
