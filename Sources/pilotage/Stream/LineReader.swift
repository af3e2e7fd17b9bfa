import Glibc

/// Reads lines from a file descriptor in large blocks.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  /// A line longer than this is told by its length alone.
  private let bound: Int
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  /// What of the buffer is read and not handed on.
  private var filled = 0..<0
  /// Where to look for the line's end: what is before has been searched.
  private var searched = 0
  private var isAtEnd = false
  /// Bytes of a line that is too long and were let go.
  private var skipped = 0

  /// A line, valid until the next one is read.
  enum Line {
    case bytes(UnsafeBufferPointer<UInt8>)
    case tooLong(count: Int)
  }

  init(_ descriptor: Int32, bound: Int) {
    self.descriptor = descriptor
    self.bound = bound
    buffer = .allocate(capacity: 1 << 20)
  }

  deinit { buffer.deallocate() }

  /// The next line, without its line feed; `nil`: there is none. `beforeWaiting` runs each time
  /// before more is read.
  mutating func next(beforeWaiting: () throws -> Void) throws -> Line? {
    while true {
      if let end = lineEnd() { return take(to: end, behind: end + 1) }
      if isAtEnd {
        return filled.isEmpty && skipped == 0
          ? nil : take(to: filled.upperBound, behind: filled.upperBound)
      }
      try beforeWaiting()
      try readMore()
    }
  }

  private mutating func lineEnd() -> Int? {
    let from = max(searched, filled.lowerBound)
    searched = filled.upperBound
    guard let base = buffer.baseAddress, from < filled.upperBound,
      let found = memchr(base + from, 0x0A, filled.upperBound - from)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  private mutating func take(to end: Int, behind next: Int) -> Line {
    let start = filled.lowerBound
    filled = next..<filled.upperBound
    searched = next
    if skipped > 0 || end - start > bound {
      defer { skipped = 0 }
      return .tooLong(count: skipped + end - start)
    }
    return .bytes(UnsafeBufferPointer(rebasing: buffer[start..<end]))
  }

  private mutating func readMore() throws {
    makeRoom()
    while true {
      let room = UnsafeMutableBufferPointer(rebasing: buffer[filled.upperBound...])
      let count = read(descriptor, room.baseAddress, room.count)
      if count >= 0 {
        isAtEnd = count == 0
        filled = filled.lowerBound..<(filled.upperBound + count)
        return
      }
      if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        throw Failure.input(errno: errno)
      }
    }
  }

  /// Moves what is left to the front, and makes the buffer larger where that is all of it.
  private mutating func makeRoom() {
    if filled.count > bound {
      // No use to keep it: it is too long already.
      skipped += filled.count
      filled = 0..<0
      searched = 0
    }
    guard filled.upperBound == buffer.count || filled.isEmpty else { return }
    let count = filled.count
    if count == buffer.count {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * buffer.count)
      _ = larger.update(fromContentsOf: buffer)
      buffer.deallocate()
      buffer = larger
    } else if let base = buffer.baseAddress {
      memmove(base, base + filled.lowerBound, count)
    }
    searched -= filled.lowerBound
    filled = 0..<count
    searched = min(max(0, searched), count)
  }
}
