/// The writer of canonical JSON: the same value always gives the same bytes.
///
/// Keys stand in the order of their UTF-8 bytes, integral numbers below 2^53 without a fraction,
/// other numbers as the shortest decimal that reads back the same. C0, DEL and C1 characters are
/// escaped, slashes are not. A number that is not finite becomes `null`.
public enum CanonicalJSON {
  /// A file's bytes: two-space indent and one line feed at the end.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(4096)
    write(value, indent: 0, to: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// One line without spaces and without a line feed at the end.
  public static func line(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(1024)
    appendLine(value, to: &output)
    return output
  }

  /// Appends the bytes of `line(_:)` to `output`.
  public static func appendLine(_ value: JSONValue, to output: inout [UInt8]) {
    write(value, indent: nil, to: &output)
  }

  /// A text as a JSON string, with its quotes.
  public static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    write(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// `indent` is the depth, or `nil` for the compact form.
  private static func write(_ value: JSONValue, indent: Int?, to output: inout [UInt8]) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): output.append(contentsOf: value.description.utf8)
    case .number(let value): output.append(contentsOf: text(value).utf8)
    case .string(let text): write(text, to: &output)
    case .array(let items):
      write(items, between: ("[", "]"), indent: indent, to: &output) { item, inner, output in
        write(item, indent: inner, to: &output)
      }
    case .object(let object):
      write(object.members, between: ("{", "}"), indent: indent, to: &output) {
        member, inner, output in
        write(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        if inner != nil { output.append(UInt8(ascii: " ")) }
        write(member.value, indent: inner, to: &output)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (Unicode.Scalar, Unicode.Scalar), indent: Int?,
    to output: inout [UInt8], each: (Item, Int?, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: brackets.0))
    let inner = indent.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      newLine(inner, to: &output)
      each(item, inner, &output)
    }
    if !items.isEmpty { newLine(indent, to: &output) }
    output.append(UInt8(ascii: brackets.1))
  }

  private static func newLine(_ indent: Int?, to output: inout [UInt8]) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * indent) { output.append(UInt8(ascii: " ")) }
  }

  private static func text(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
      return integer.description
    }
    return number.description
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      if isPlain(bytes) {
        output.append(contentsOf: bytes)
        return
      }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          output.append(UInt8(ascii: "\\"))
          output.append(byte)
        case 0x0A: output.append(contentsOf: #"\n"#.utf8)
        case 0x0D: output.append(contentsOf: #"\r"#.utf8)
        case 0x09: output.append(contentsOf: #"\t"#.utf8)
        case 0x00..<0x20, 0x7F: escape(byte, to: &output)
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
          index += 1
          escape(bytes[index], to: &output)
        default: output.append(byte)
        }
        index += 1
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether no byte of a text needs escaping. `false` may be a false alarm: 0xC2 begins the C1
  /// characters, but others too.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2: false
      default: true
      }
    }
  }

  private static func escape(_ code: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(contentsOf: #"\u00"#.utf8)
    output.append(digits[Int(code >> 4)])
    output.append(digits[Int(code & 15)])
  }
}
