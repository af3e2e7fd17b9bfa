import PlainText

/// What a person may choose about the terminal.
public struct TerminalOptions: Hashable, Sendable {
  public enum Color: Hashable, Sendable {
    /// As many colours as the terminal has, but none if `NO_COLOR` is set to something.
    case automatic
    /// Attributes only.
    case off
  }

  public enum Glyphs: Hashable, Sendable {
    /// Unicode, unless the locale says that the terminal has another character set.
    case automatic
    /// ASCII only.
    case ascii
  }

  public enum Cursor: Hashable, Sendable {
    /// Shown where text is typed, else hidden.
    case whileTyping
    /// Shown wherever a screen puts it: magnifiers and screen readers follow it.
    case always
  }

  /// Whether the mouse is reported. If so, the terminal's own selecting needs Shift.
  public var mouse: Bool
  public var color: Color
  public var glyphs: Glyphs
  public var cursor: Cursor

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
