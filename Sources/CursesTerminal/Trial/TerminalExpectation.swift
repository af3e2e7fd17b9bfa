import CNcurses
import Glibc
import TerminalKit

/// What a screen would be like on the terminal that the environment names, told without taking it.
public struct TerminalExpectation: Hashable, Sendable {
  /// What `TERM` says; empty where it says nothing.
  public var type: String
  /// What would be drawn with, or why no screen can be had.
  public var facts: Result<TerminalFacts, TerminalError>
  /// Whether the locale's character set is UTF-8, or none is named.
  public var localeIsUnicode: Bool
  /// Whether the terminal is of a kind that has few glyphs beyond ASCII.
  public var hasFewGlyphs: Bool

  public init(
    type: String, facts: Result<TerminalFacts, TerminalError>, localeIsUnicode: Bool,
    hasFewGlyphs: Bool
  ) {
    self.type = type
    self.facts = facts
    self.localeIsUnicode = localeIsUnicode
    self.hasFewGlyphs = hasFewGlyphs
  }

  /// From the environment, with what the person has chosen.
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

  /// The size of the terminal at standard input, output or error, or of the controlling one; `nil`
  /// where there is none or it does not know.
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
