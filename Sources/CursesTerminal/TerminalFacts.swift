import TerminalKit

/// What the program found out about the terminal in use.
public struct TerminalFacts: Hashable, Sendable {
  /// The terminfo entry in use: `TERM`, or the one used instead.
  public var name: String
  /// The depth that the theme is drawn in.
  public var depth: ColorDepth
  /// Whether glyphs other than ASCII are drawn.
  public var unicode: Bool
  /// Whether the mouse is reported.
  public var mouse: Bool
  /// Whether a paste arrives marked as one.
  public var bracketedPaste: Bool
  /// Whether each frame is announced, so that the terminal shows it as a whole.
  public var synchronizedOutput: Bool

  /// The facts about a terminal.
  public init(
    name: String, depth: ColorDepth, unicode: Bool, mouse: Bool, bracketedPaste: Bool,
    synchronizedOutput: Bool
  ) {
    self.name = name
    self.depth = depth
    self.unicode = unicode
    self.mouse = mouse
    self.bracketedPaste = bracketedPaste
    self.synchronizedOutput = synchronizedOutput
  }
}
