import CNcurses
import TerminalKit

/// Turns colours on and finds how many can be used.
enum ColorSetup {
  /// The depth to draw in, and whether the terminal's own colours can be had beside others.
  ///
  /// The palette is never redefined: it is the person's, and outlives the program.
  static func start(_ wanted: TerminalOptions.Color) -> (depth: ColorDepth, hasDefaults: Bool) {
    guard !isOff(wanted), has_colors(), start_color() == OK else { return (.mono, true) }
    let hasDefaults = use_default_colors() == OK
    return (depth(colors: pilotage_colors()), hasDefaults)
  }

  /// The depth that `start` would find, told from the terminfo entry that is held.
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
