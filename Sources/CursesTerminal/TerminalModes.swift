/// The private modes that ncurses does not manage, and the terminals that may be asked for them.
///
/// A terminal that understands xterm's sequences ignores modes that it does not have. Others might
/// print the sequences, so they are not sent any.
struct TerminalModes: Equatable {
  /// Whether the terminal understands xterm's sequences.
  let understood: Bool
  /// Whether the terminal is of a kind that has few glyphs beyond ASCII.
  let hasFewGlyphs: Bool
  /// Whether the mouse is wanted.
  var mouse: Bool

  init(terminal name: String, mouse: Bool) {
    let name = name.lowercased()
    let understood = name == "st" || Self.xtermLike.contains { name.hasPrefix($0) }
    self.understood = understood
    hasFewGlyphs = !understood && Self.old.contains { name.hasPrefix($0) }
    self.mouse = mouse
  }

  /// How the terminfo names of terminals begin that understand xterm's sequences.
  private static let xtermLike = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty",
    "mlterm", "ms-terminal", "nsterm", "putty", "rio", "rxvt", "screen", "st-", "tmux", "vte",
    "wezterm", "xterm",
  ]

  /// How the names of consoles begin, whose fonts have 256 or 512 glyphs, and of terminals older
  /// than Unicode.
  private static let old = [
    "ansi", "cons", "hurd", "linux", "mach", "pcansi", "sun", "vt", "wsvt", "wy",
  ]

  /// The bytes to write when the screen is taken over.
  var enter: [UInt8] {
    guard understood else { return [] }
    return Array("\u{1b}[?2004h".utf8) + (mouse ? Self.mouseOn : [])
  }

  /// The bytes to write when the screen is given back, whether or not the mouse was on.
  var leave: [UInt8] {
    understood ? Self.mouseOff + Array("\u{1b}[?2004l".utf8) : []
  }

  /// The bytes to write when the mouse is switched on or off: presses, releases and the wheel, with
  /// decimal coordinates, and the focus of the window, for the click that gives it.
  var mouseSwitch: [UInt8] {
    understood ? mouse ? Self.mouseOn : Self.mouseOff : []
  }

  /// The bytes before a frame: they ask the terminal to show it as a whole, up to `frameEnds`.
  var frameBegins: [UInt8] { understood ? Array("\u{1b}[?2026h".utf8) : [] }
  /// The bytes after a frame.
  var frameEnds: [UInt8] { understood ? Array("\u{1b}[?2026l".utf8) : [] }

  private static let mouseOn = Array("\u{1b}[?1000h\u{1b}[?1006h\u{1b}[?1004h".utf8)
  private static let mouseOff = Array(
    "\u{1b}[?1004l\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l".utf8)
}
