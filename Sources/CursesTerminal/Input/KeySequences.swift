import TerminalKit

/// The byte sequences of keys in a terminal's terminfo entry.
struct KeySequences {
  /// The sequences that begin with ESC and have more bytes, with their keys.
  private let sequences: [(bytes: [UInt8], key: Key)]

  init(_ sequences: [(bytes: [UInt8], key: Key)]) {
    self.sequences = sequences.filter { $0.bytes.count > 1 && $0.bytes.first == 0x1b }
  }

  /// The keys of the terminal that ncurses has open.
  static func ofCurrentTerminal() -> KeySequences {
    let keys = capabilities + (1...24).map { (name: "kf\($0)", key: Key.function($0)) }
    return KeySequences(keys.map { (Capability.string($0.name), $0.key) })
  }

  /// The names of the capabilities in terminfo.
  private static let capabilities: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
    ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
    ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backtab), ("kent", .enter),
    ("kLFT", .shiftLeft), ("kRIT", .shiftRight),
  ]

  /// The key whose sequence `bytes` begins with; `nil` where there is none.
  func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    for (sequence, key) in sequences where bytes.starts(with: sequence) {
      return (key, sequence.count)
    }
    return nil
  }
}
