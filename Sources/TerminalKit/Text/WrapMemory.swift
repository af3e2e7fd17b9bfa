import Glibc
import Synchronization

/// The lines of the long texts that were wrapped last. A frame asks for the same lines more than once,
/// and the next frame asks for them again.
enum WrapMemory {
  /// Texts shorter than this, in bytes, are wrapped as fast as they are found here.
  static let shortest = 4096
  private static let most = 4

  private struct Entry: Sendable {
    let text: String
    let width: Int
    let lines: [WrappedLine]
  }

  private static let entries = Mutex<[Entry]>([])

  /// The lines as they were found last, or as `find` finds them.
  static func lines(
    _ text: String, width: Int, _ find: () -> [WrappedLine]
  ) -> [WrappedLine] {
    let known = entries.withLock { entries in
      entries.first { $0.width == width && $0.text.isSame(as: text) }
    }
    if let known { return known.lines }
    let lines = find()
    entries.withLock { entries in
      if entries.count == most { entries.removeFirst() }
      entries.append(Entry(text: text, width: width, lines: lines))
    }
    return lines
  }
}

extension String {
  /// Whether both are the same bytes: two spellings of an accent take different places.
  fileprivate func isSame(as other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard bytes.count == others.count, let start = bytes.baseAddress,
          let other = others.baseAddress
        else { return false }
        return memcmp(start, other, bytes.count) == 0
      } ?? false
    } ?? false
  }
}
