import CNcurses

/// The terminfo entry to go by.
enum TerminalName {
  /// What `TERM` says, or xterm's entry where terminfo does not know that: nearly all terminals
  /// there are today speak its language.
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
