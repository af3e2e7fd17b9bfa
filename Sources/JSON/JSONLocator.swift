/// A scanner that finds the line of a value in a document's text, for messages with file and line.
public struct JSONLocator {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// The line, from 1, on which the value at `path` begins; for a member, the line of its key.
  ///
  /// Where nothing is at `path`, it is the line of the deepest value on the way. `bytes` must be
  /// valid JSON.
  public static func line(of path: JSONPath, in bytes: [UInt8]) -> Int {
    var locator = JSONLocator(bytes: bytes)
    return locator.follow(path.steps[...])
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func follow(_ steps: ArraySlice<JSONPath.Step>) -> Int {
    skipSpace()
    let here = line
    guard let step = steps.first, let opening = peek else { return here }
    index += 1
    var position = 0
    while true {
      skipSpace()
      guard let byte = peek, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else {
        return here
      }
      let start = line
      var isOnPath = step == .index(position)
      if opening == UInt8(ascii: "{") {
        isOnPath = step == .key(readKey())
        skipSpace()
        index += 1  // the colon
      }
      if isOnPath { return steps.count == 1 ? start : follow(steps.dropFirst()) }
      skipValue()
      skipSpace()
      if peek == UInt8(ascii: ",") { index += 1 }
      position += 1
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func readKey() -> String {
    let start = index
    skipString()
    guard case .string(let key)? = try? JSONReader.parse(Array(bytes[start..<index])) else {
      return ""
    }
    return key
  }

  private mutating func skipString() {
    index += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
  }

  private mutating func skipValue() {
    skipSpace()
    var depth = 0
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
        index += 1
        if depth == 0 { return }
      case UInt8(ascii: ",") where depth == 0: return
      case 0x0A:
        line += 1
        index += 1
      default: index += 1
      }
      if depth == 0, let next = peek, next == UInt8(ascii: ",") { return }
    }
  }
}
