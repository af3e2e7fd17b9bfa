import Glibc
import JSON
import Workshop

/// The head of a checkpoint: its name and time. The rest of the document is only read where it is
/// not written in canonical form.
struct CheckpointHead: Equatable {
  let name: String
  let taken: Timestamp

  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    if Self.member("format", of: bytes) == "pilotage/checkpoint/1",
      let name = Self.member("name", of: bytes),
      let taken = Self.member("taken", of: bytes).flatMap({ Timestamp($0) })
    {
      self.name = name
      self.taken = taken
      return
    }
    let checkpoint = try Document.read(bytes, path: path) { (json) throws(JSONError) in
      try Checkpoint(json: json)
    }
    name = checkpoint.name
    taken = checkpoint.taken
  }

  /// The text of one of the document's own members. In canonical form it has a line of its own with
  /// two spaces before it, where no text and no inner member can begin.
  private static func member(_ key: String, of bytes: [UInt8]) -> String? {
    let mark = Array("  \"\(key)\": ".utf8)
    return bytes.withUnsafeBytes { buffer -> String? in
      guard let base = buffer.baseAddress else { return nil }
      var start = 0
      while let found = memchr(base + start, 0x0A, buffer.count - start) {
        start = UnsafeRawPointer(found) - base + 1
        guard buffer.count - start > mark.count, memcmp(base + start, mark, mark.count) == 0 else {
          continue
        }
        var line = buffer[(start + mark.count)...].prefix { $0 != 0x0A }
        if line.last == UInt8(ascii: ",") { line.removeLast() }
        return (try? JSONReader.parse(Array(line)))?.string
      }
      return nil
    }
  }
}
