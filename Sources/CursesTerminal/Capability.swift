import CNcurses

/// What terminfo says of the terminal that ncurses has open.
enum Capability {
  /// What is to be written, or what a key sends; empty where the terminal lacks it.
  static func string(_ name: String) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = pilotage_capability(name, buffer.baseAddress, buffer.count)
    }
  }
}
