import Glibc
import JSON
import Workshop

/// Reads checkpoints that mostly have the same playbook, which makes up most of a document: where a
/// line has the last one's, it is not read again.
struct StreamedPlaybook {
  /// The last document's playbook, as JSON and as it was read.
  private var last: (json: JSONValue, playbook: Playbook)?
  /// Its member as the canonical writer writes it: `"playbook":{...}`.
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
    let json = document.object?["playbook"]
    if let last, json == last.json {
      return try Checkpoint(json: document, playbook: last.playbook)
    }
    let checkpoint = try Checkpoint(json: document)
    if let json {
      last = (json, checkpoint.state.playbook)
      member = Self.key + CanonicalJSON.line(json)
    }
    return checkpoint
  }

  /// Copies the line to `reduced` with the mark instead of the last playbook; `false` where the
  /// line has another one or formats it differently.
  private mutating func cutMember(out line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = line.baseAddress, line.count >= member.count,
      let start = (0...(line.count - member.count)).first(where: {
        line[$0] == Self.key[0] && memcmp(base + $0, Self.key, Self.key.count) == 0
      }), memcmp(base + start, member, member.count) == 0
    else { return false }
    reduced.removeAll(keepingCapacity: true)
    reduced += line[..<start]
    reduced += Self.key
    reduced += "\"\(mark)\"".utf8
    reduced += line[(start + member.count)...]
    return true
  }
}
