import PlainText

/// What a person can choose about the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// Which colours are used.
  public enum Color: Hashable, Sendable {
    /// As many as the terminal has, but none if `NO_COLOR` is set and not empty.
    case automatic
    /// Attributes only.
    case off
  }

  /// Which characters are used.
  public enum Glyphs: Hashable, Sendable {
    /// Unicode, unless the locale or the kind of terminal rules it out.
    case automatic
    /// ASCII only.
    case ascii
  }

  /// When the cursor is visible.
  public enum Cursor: Hashable, Sendable {
    /// While text is typed.
    case whileTyping
    /// Wherever a screen puts it: magnifiers and screen readers follow it.
    case always
  }

  /// Whether the mouse is reported. If so, selecting text in the terminal needs Shift.
  public var mouse: Bool
  /// Which colours are used.
  public var color: Color
  /// Which characters are used.
  public var glyphs: Glyphs
  /// When the cursor is visible.
  public var cursor: Cursor

  /// Options, automatic unless given.
  public init(
    mouse: Bool = true, color: Color = .automatic, glyphs: Glyphs = .automatic,
    cursor: Cursor = .whileTyping
  ) {
    self.mouse = mouse
    self.color = color
    self.glyphs = glyphs
    self.cursor = cursor
  }
}
