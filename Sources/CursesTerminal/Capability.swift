import CNcurses

/// The terminfo capabilities of the terminal that ncurses has open.
enum Capability {
  /// The bytes of a capability: what to write, or what a key sends. Empty where the terminal has
  /// none.
  static func string(_ name: String) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = pilotage_capability(name, buffer.baseAddress, buffer.count)
    }
  }
}
