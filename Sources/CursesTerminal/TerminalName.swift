import CNcurses

/// The name of the terminfo entry to use.
enum TerminalName {
  /// The entry that `TERM` names, or xterm's where terminfo does not have it: nearly all terminals
  /// of today understand xterm's sequences.
  static func fromEnvironment(
    writingTo descriptor: Int32 = 1
  ) throws(TerminalError) -> String {
    let wanted = environment("TERM") ?? ""
    for name in [wanted, "xterm-256color"] where !name.isEmpty {
      let kind = pilotage_terminal_lookup(name, descriptor)
      if kind == pilotage_terminal_usable { return name }
      if kind == pilotage_terminal_without_cursor_movement { throw .cannotMoveCursor(name: name) }
    }
    throw .unknownTerminal(name: wanted)
  }
}
