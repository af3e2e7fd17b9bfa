import Glibc
import JSON
import Workshop

/// Reads checkpoints that mostly have the same playbook: it makes up most of a document's bytes, and
/// where these are those of the last document it is not read again.
struct StreamedPlaybook {
  /// The last document's playbook, as it was written and as it was read.
  private var bytes: [UInt8] = []
  private var playbook: Playbook?
  private var reduced: [UInt8] = []

  mutating func checkpoint(
    of line: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> Checkpoint {
    guard let start = Self.start(in: line) else {
      return try Checkpoint(json: try JSONReader.parse(line))
    }
    if let playbook, let end = endOfSame(in: line, from: start),
      let checkpoint = try? checkpoint(of: line, without: start..<end, playbook)
    {
      return checkpoint
    }
    let checkpoint = try Checkpoint(json: try JSONReader.parse(line))
    if let end = Self.end(in: line, from: start) {
      bytes = Array(line[start..<end])
      playbook = checkpoint.state.playbook
    }
    return checkpoint
  }

  /// Reads a document with `null` in its playbook's place. An error counts for nothing: it is told
  /// of the whole document.
  private mutating func checkpoint(
    of line: UnsafeBufferPointer<UInt8>, without span: Range<Int>, _ playbook: Playbook
  ) throws(JSONError) -> Checkpoint {
    reduced.removeAll(keepingCapacity: true)
    reduced.append(contentsOf: line[..<span.lowerBound])
    reduced.append(contentsOf: "null".utf8)
    reduced.append(contentsOf: line[span.upperBound...])
    return try Checkpoint(json: try JSONReader.parse(reduced), playbook: playbook)
  }

  /// Where the playbook ends if it is the last one again. Those bytes are a whole value, so that no
  /// longer one can begin with them.
  private func endOfSame(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = line.baseAddress, line.count - start >= bytes.count, !bytes.isEmpty,
      bytes.withUnsafeBufferPointer({ same(base + start, $0) })
    else { return nil }
    return start + bytes.count
  }

  private func same(_ base: UnsafePointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.baseAddress.map { memcmp(base, $0, bytes.count) == 0 } ?? true
  }

  private static let key = Array(#""playbook""#.utf8)

  /// Where the value of the document's own member `playbook` begins; `nil` where it is none or
  /// written unusually. The line may be anything.
  static func start(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\""):
        let end = endOfString(in: line, from: index)
        if depth == 1, end - index == key.count, line[index..<end].elementsEqual(key),
          let value = valueBehindColon(in: line, from: end)
        {
          return line[value] == UInt8(ascii: "{") ? value : nil
        }
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Where the object or list that begins at `start` ends.
  static func end(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\""):
        index = endOfString(in: line, from: index)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The place behind the string that begins at `start`, or the end of the line.
  private static func endOfString(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return line.count
  }

  /// Where the value behind a key's colon begins; `nil`: the string was no key.
  private static func valueBehindColon(
    in line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    var hasColon = false
    while index < line.count {
      switch line[index] {
      case 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: ":") where !hasColon: hasColon = true
      default: return hasColon ? index : nil
      }
      index += 1
    }
    return nil
  }
}
