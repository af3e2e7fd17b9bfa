import Glibc
import TestSupport
import Testing

@testable import pilotage

/// Lines out of blocks.
struct LineReaderTests {
  /// What is read of some bytes in a file: a line's text, or the length of one that is too long.
  private func lines(_ bytes: [UInt8], bound: Int) throws -> [String] {
    let scratch = try TemporaryFolder(onDisk: true)
    try scratch.put(String(decoding: bytes, as: UTF8.self), "lines")
    let file = open(scratch.path + "/lines", O_RDONLY)
    defer { close(file) }
    var reader = LineReader(file, bound: bound)
    var lines: [String] = []
    while let line = try reader.next(beforeWaiting: {}) {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong(let count): lines.append("too long: \(count)")
      }
    }
    return lines
  }

  private func lines(_ text: String, bound: Int = 1 << 24) throws -> [String] {
    try lines(Array(text.utf8), bound: bound)
  }

  @Test func cutsAtLineFeeds() throws {
    #expect(try lines("") == [])
    #expect(try lines("a") == ["a"])
    #expect(try lines("a\n") == ["a"])
    #expect(try lines("a\nb") == ["a", "b"])
    #expect(try lines("\n\na\n\n") == ["", "", "a", ""])
    #expect(try lines("a\r\nb") == ["a\r", "b"])
  }

  /// Lines around the size of a block, and around the bound.
  @Test func longLines() throws {
    for count in [(1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20] {
      let line = String(repeating: "x", count: count)
      #expect(try lines("a\n\(line)\nb\n\(line)") == ["a", line, "b", line])
    }
  }

  @Test func lineAboveTheBound() throws {
    for count in [10, 11, 1 << 20, 5 << 20] {
      let line = String(repeating: "x", count: count)
      let told = count > 10 ? "too long: \(count)" : line
      #expect(try lines("a\n\(line)\nb\n\(line)", bound: 10) == ["a", told, "b", told])
      #expect(try lines("\(line)\n", bound: 10) == [told])
    }
  }

  @Test func randomLines() throws {
    var random = SeededRandom(7)
    for _ in 0..<8 {
      var bytes: [UInt8] = []
      for _ in 0..<20 {
        let count = [0, 1, 100, 40_000, 400_000].randomElement(using: &random) ?? 0
        bytes += Array(repeating: UInt8(ascii: "a"), count: count) + [0x0A]
      }
      var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { $0.count > 300_000 ? "too long: \($0.count)" : String(decoding: $0, as: UTF8.self) }
      expected.removeLast()
      #expect(try lines(bytes, bound: 300_000) == expected)
    }
  }

  /// What is read from a pipe comes in the pieces in which it was written.
  @Test func tellsBeforeItWaits() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var pieces = ["a\nb", "c\n", "d"]
    var reader = LineReader(ends[0], bound: 100)
    var lines: [String] = []
    func writeNext() {
      if pieces.isEmpty {
        if ends[1] >= 0 { close(ends[1]) }
        ends[1] = -1
      } else {
        let piece = Array(pieces.removeFirst().utf8)
        _ = write(ends[1], piece, piece.count)
      }
    }
    while let line = try reader.next(beforeWaiting: writeNext) {
      if case .bytes(let bytes) = line { lines.append(String(decoding: bytes, as: UTF8.self)) }
    }
    #expect(lines == ["a", "bc", "d"])
  }

  @Test func whatCannotBeReadIsAnError() throws {
    let scratch = try TemporaryFolder(onDisk: true)
    let folder = open(scratch.path, O_RDONLY)
    defer { close(folder) }
    #expect(throws: Failure.input(errno: EISDIR)) {
      var reader = LineReader(folder, bound: 10)
      _ = try reader.next(beforeWaiting: {})
    }
  }
}
