import Glibc
import JSON
import Workshop

/// Reads checkpoints that mostly have the same playbook, which makes up most of a document: where a
/// line has the last one's, it is not read again.
struct StreamedPlaybook {
  /// The last document's playbook, as JSON and as it was read.
  private var last: (json: JSONValue, playbook: Playbook)?
  /// Its member as it is written, `"playbook":{...}`; empty as long as it came only once.
  private var member: [UInt8] = []
  private var reduced: [UInt8] = []

  private static let key = Array(#""playbook":"#.utf8)
  /// Replaces the playbook in the reduced document. It is random in each run, so that no document
  /// can contain it.
  private let mark = String(UInt64.random(in: 0...UInt64.max), radix: 16)

  mutating func checkpoint(of line: UnsafeBufferPointer<UInt8>) throws(JSONError) -> Checkpoint {
    // An error counts for nothing: it is told of the whole document.
    if let last, cutMember(out: line), let document = try? JSONReader.parse(reduced),
      document.object?["playbook"] == .string(mark),
      let checkpoint = try? Checkpoint(json: document, playbook: last.playbook)
    {
      return checkpoint
    }
    let document = try JSONReader.parse(line)
    guard let known = last, document.object?["playbook"] == known.json else {
      let checkpoint = try Checkpoint(json: document)
      last = document.object?["playbook"].map { ($0, checkpoint.state.playbook) }
      member = []
      return checkpoint
    }
    if member.isEmpty { member = Self.member(known.json, in: line) }
    return try Checkpoint(json: document, playbook: known.playbook)
  }

  /// The bytes that a playbook's member has in a line; empty where it is written unusually.
  private static func member(
    _ json: JSONValue, in line: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    guard let start = start(in: line) else { return [] }
    let value = UnsafeBufferPointer(rebasing: line[(start + key.count)...])
    guard let found = try? JSONReader.parseFirst(value), found.value == json else { return [] }
    return Array(line[start..<(start + key.count + found.count)])
  }

  /// Where the first member of that name begins, at any depth.
  private static func start(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = line.baseAddress, line.count >= key.count else { return nil }
    return (0...(line.count - key.count)).first {
      line[$0] == key[0] && memcmp(base + $0, key, key.count) == 0
    }
  }

  /// Copies the line to `reduced` with the mark instead of the last playbook; `false` where the
  /// line has another one or formats it differently.
  private mutating func cutMember(out line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !member.isEmpty, let start = Self.start(in: line), line.count - start >= member.count,
      let base = line.baseAddress, memcmp(base + start, member, member.count) == 0
    else { return false }
    reduced.removeAll(keepingCapacity: true)
    reduced += line[..<start]
    reduced += Self.key
    reduced += "\"\(mark)\"".utf8
    reduced += line[(start + member.count)...]
    return true
  }
}
