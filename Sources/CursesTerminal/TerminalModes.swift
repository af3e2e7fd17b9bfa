/// The private modes that ncurses does not manage, and which terminals may be asked for them.
///
/// A terminal that speaks xterm's language ignores the modes it does not have. Others might print
/// them; they are asked for nothing.
struct TerminalModes: Equatable {
  /// Whether the terminal speaks xterm's language.
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

  /// Beginnings of terminfo names that speak xterm's language.
  private static let xtermLike = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty",
    "mlterm", "ms-terminal", "nsterm", "putty", "rio", "rxvt", "screen", "st-", "tmux", "vte",
    "wezterm", "xterm",
  ]

  /// Beginnings of the names of consoles, whose fonts have 256 or 512 glyphs, and of terminals that
  /// are older than Unicode.
  private static let old = [
    "ansi", "cons", "hurd", "linux", "mach", "pcansi", "sun", "vt", "wsvt", "wy",
  ]

  /// What is written when the screen is taken over.
  var enter: [UInt8] {
    guard understood else { return [] }
    return Array("\u{1b}[?2004h".utf8) + (mouse ? Self.mouseOn : [])
  }

  /// What is written when the screen is given back, whether or not the mouse was on.
  var leave: [UInt8] {
    understood ? Self.mouseOff + Array("\u{1b}[?2004l".utf8) : []
  }

  /// What is written when the mouse is switched: presses, releases and the wheel, with coordinates
  /// as decimal numbers; and when the window gets the focus, for the click that gives it.
  var mouseSwitch: [UInt8] {
    understood ? mouse ? Self.mouseOn : Self.mouseOff : []
  }

  /// Asks the terminal to show what follows as one, up to `frameEnds`.
  var frameBegins: [UInt8] { understood ? Array("\u{1b}[?2026h".utf8) : [] }
  var frameEnds: [UInt8] { understood ? Array("\u{1b}[?2026l".utf8) : [] }

  private static let mouseOn = Array("\u{1b}[?1000h\u{1b}[?1006h\u{1b}[?1004h".utf8)
  private static let mouseOff = Array(
    "\u{1b}[?1004l\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l".utf8)
}
