import Glibc
import Synchronization

/// A cache of the lines of the long texts that were wrapped last. A frame asks for the same lines
/// more than once, and the next frame asks for them again.
enum WrapCache {
  /// The length in bytes from which on a text is kept here. A shorter one is wrapped as fast as it
  /// is looked up.
  static let shortest = 4096
  private static let capacity = 4

  private struct Entry: Sendable {
    let text: String
    let width: Int
    let lines: [WrappedLine]
  }

  private static let entries = Mutex<[Entry]>([])

  /// The cached lines of a text at a width; where there are none, those that `wrap` makes.
  static func lines(
    _ text: String, width: Int, _ wrap: () -> [WrappedLine]
  ) -> [WrappedLine] {
    let cached = entries.withLock { entries in
      entries.first { $0.width == width && $0.text.hasSameBytes(as: text) }
    }
    if let cached { return cached.lines }
    let lines = wrap()
    entries.withLock { entries in
      if entries.count == capacity { entries.removeFirst() }
      entries.append(Entry(text: text, width: width, lines: lines))
    }
    return lines
  }
}

extension String {
  /// Whether both are the same bytes. Texts that differ only in how an accent is spelled are equal
  /// as strings, but their lines have different offsets.
  fileprivate func hasSameBytes(as other: String) -> Bool {
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
