import Glibc
import JSON
import Store
import Workshop

/// Asks on a terminal, in plain lines, which side stands where both were changed.
struct MergeDialogue: ~Copyable {
  private let words: MergeWords
  private var input: LineReader
  private let tell: (String) throws -> Void

  init(
    _ words: MergeWords, input: Int32 = STDIN_FILENO,
    tell: @escaping (String) throws -> Void = { try StandardOutput.write($0) }
  ) {
    self.words = words
    self.input = LineReader(input, bound: 4096)
    self.tell = tell
  }

  /// Asks about each conflict of a copy that can be decided for either side. Undecided ones are
  /// left, as are all others at the end of the input. Votes are not asked about, because asking
  /// would show them.
  mutating func ask(
    about merge: CopyMerge
  ) throws -> [(conflict: PartConflict, side: MergeSide)] {
    var decisions: [(conflict: PartConflict, side: MergeSide)] = []
    if case .ballots = merge.copy.record { return [] }
    let open = merge.conflicts.filter { !$0.isFixed }
    if !open.isEmpty { try tell(merge.copy.file.printable + "\n") }
    for conflict in open {
      for line in words.question(conflict, of: merge.copy) { try tell(line.printable + "\n") }
      if let side = try side() { decisions.append((conflict, side)) }
    }
    return decisions
  }

  private mutating func side() throws -> MergeSide? {
    while true {
      try tell("1 or 2, or Enter to leave it: ")
      guard case .bytes(let bytes)? = try input.next(beforeWaiting: {}) else {
        try tell("\n")
        return nil
      }
      switch String(decoding: bytes, as: UTF8.self).trimmed {
      case "": return nil
      case "1": return .here
      case "2": return .copy
      default: continue
      }
    }
  }
}
