import CNcurses
import Glibc
import TerminalKit

/// What to expect of a screen on the terminal that the environment names, found out without taking
/// the terminal over.
public struct TerminalExpectation: Hashable, Sendable {
  /// The value of `TERM`; empty where it is not set.
  public var type: String
  /// What the screen would be drawn with, or why there can be none.
  public var facts: Result<TerminalFacts, TerminalError>
  /// Whether the locale has UTF-8, or names no character set.
  public var localeIsUnicode: Bool
  /// Whether the terminal is of a kind that has few glyphs beyond ASCII.
  public var hasFewGlyphs: Bool

  /// An expectation of its parts.
  public init(
    type: String, facts: Result<TerminalFacts, TerminalError>, localeIsUnicode: Bool,
    hasFewGlyphs: Bool
  ) {
    self.type = type
    self.facts = facts
    self.localeIsUnicode = localeIsUnicode
    self.hasFewGlyphs = hasFewGlyphs
  }

  /// The expectation from the environment and the person's options.
  public init(options: TerminalOptions = TerminalOptions()) {
    let locale = CharacterSet.fromEnvironment()
    type = environment("TERM") ?? ""
    localeIsUnicode = locale == .unicode
    do throws(TerminalError) {
      let name = try TerminalName.fromEnvironment()
      let modes = TerminalModes(terminal: name, mouse: options.mouse)
      guard pilotage_terminal_hold(name, STDOUT_FILENO) else {
        throw TerminalError.unknownTerminal(name: name)
      }
      defer { pilotage_terminal_drop() }
      hasFewGlyphs = modes.hasFewGlyphs
      facts = .success(
        TerminalFacts(
          name: name, depth: ColorSetup.expected(options.color),
          unicode: locale == .unicode && options.glyphs != .ascii && !modes.hasFewGlyphs,
          mouse: modes.understood && options.mouse, bracketedPaste: modes.understood,
          synchronizedOutput: modes.understood))
    } catch {
      hasFewGlyphs = false
      facts = .failure(error)
    }
  }

  /// The size of the terminal at standard output, input or error, or of the controlling one; `nil`
  /// where there is none, or it has no size.
  public static func size() -> Size? {
    let own = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    defer { if own >= 0 { close(own) } }
    var columns: Int32 = 0
    var rows: Int32 = 0
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO, own] where descriptor >= 0 {
      if pilotage_window_size(descriptor, &columns, &rows) {
        return Size(width: Int(columns), height: Int(rows))
      }
    }
    return nil
  }
}
