import CNcurses
import TerminalKit

/// The start of colours, and how many can be used.
enum ColorSetup {
  /// Turns colours on. Returns the depth to draw in, and whether the terminal's own colours can be
  /// used beside others.
  ///
  /// The palette is never redefined: it belongs to the person, and stays when the program ends.
  static func start(_ wanted: TerminalOptions.Color) -> (depth: ColorDepth, hasDefaults: Bool) {
    guard !isOff(wanted), has_colors(), start_color() == OK else { return (.mono, true) }
    let hasDefaults = use_default_colors() == OK
    return (depth(colors: pilotage_colors()), hasDefaults)
  }

  /// The depth that `start` would find, from the terminfo entry that is loaded.
  static func expected(_ wanted: TerminalOptions.Color) -> ColorDepth {
    isOff(wanted) ? .mono : depth(colors: tigetnum("colors"))
  }

  private static func isOff(_ wanted: TerminalOptions.Color) -> Bool {
    wanted == .off || environment("NO_COLOR") != nil
  }

  private static func depth(colors: Int32) -> ColorDepth {
    switch colors {
    case (1 << 24)... where hasDirectColor: .truecolor
    case 256...: .indexed256
    case 16...: .indexed16
    case 8...: .indexed8
    default: .mono
    }
  }

  /// Whether the terminfo entry numbers colours by eight bits each of red, green and blue.
  private static var hasDirectColor: Bool {
    if tigetflag("RGB") > 0 || tigetnum("RGB") == 8 { return true }
    return Capability.string("RGB") == Array("8/8/8".utf8)
  }
}
