import CJansson

/// The strict JSON reader, built on jansson: UTF-8 only, no doubled keys, no trailing text, bounded
/// in size and depth. A syntax error comes with its line and column.
public enum JSONReader {
  /// The largest document that is read, in bytes.
  public static let largestSize = 16 * 1024 * 1024
  /// How many objects and lists may be nested in each other.
  public static let deepestNesting = 32

  /// The value of a whole document.
  ///
  /// - Throws: `syntax`, `tooDeep` or `tooLarge`.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try parse(buffer) }
  }

  /// The same for bytes that are not in an array.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    try parse(bytes, flags: 0).value
  }

  /// Reads the value that a text begins with, and says how many of its bytes that is.
  public static func parseFirst(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> (value: JSONValue, count: Int) {
    try parse(bytes, flags: JSON_DISABLE_EOF_CHECK)
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, flags: Int32
  ) throws(JSONError) -> (value: JSONValue, count: Int) {
    guard bytes.count <= largestSize else {
      throw .tooLarge(bytes: bytes.count, bound: largestSize)
    }
    var error = json_error_t()
    let flags = flags | JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL
    let root = bytes.withMemoryRebound(to: CChar.self) {
      pilotage_json_load($0.baseAddress, $0.count, Int(flags), &error)
    }
    defer { pilotage_json_drop() }
    // Where nothing is wrong, the error's position is how far jansson has read.
    if let value = root.flatMap({ value($0, depth: 0) }) { return (value, Int(error.position)) }
    // jansson's own bound on nesting is fixed at 2048. Where the nesting is wrong too, that is what
    // is reported.
    if let line = lineNestedTooDeep(bytes) {
      throw .tooDeep(line: line, bound: deepestNesting)
    }
    throw .syntax(
      line: max(1, Int(error.line)), column: max(1, Int(error.column)), near: message(error))
  }

  private static func message(_ error: json_error_t) -> String {
    withUnsafeBytes(of: error.text) { raw in
      String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The line, from 1, on which nesting passes the bound; `nil` if it does not.
  private static func lineNestedTooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var inString = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if inString {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
      } else if byte == UInt8(ascii: "\"") {
        inString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
        if depth > deepestNesting {
          return 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
        }
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
      index += 1
    }
    return nil
  }

  /// The value inside `depth` objects and lists; `nil` if it holds something nested too deep.
  private static func value(_ json: UnsafeMutablePointer<json_t>, depth: Int) -> JSONValue? {
    switch json.pointee.type {
    case JSON_OBJECT: return object(json, depth: depth + 1).map(JSONValue.object)
    case JSON_ARRAY: return array(json, depth: depth + 1).map(JSONValue.array)
    case JSON_STRING:
      return .string(text(json_string_value(json), json_string_length(json)))
    case JSON_INTEGER: return .integer(json_integer_value(json))
    case JSON_REAL: return .number(json_real_value(json))
    case JSON_TRUE: return .bool(true)
    case JSON_FALSE: return .bool(false)
    default: return .null
    }
  }

  private static func array(_ json: UnsafeMutablePointer<json_t>, depth: Int) -> [JSONValue]? {
    guard depth <= deepestNesting else { return nil }
    let count = json_array_size(json)
    var items: [JSONValue] = []
    items.reserveCapacity(count)
    for index in 0..<count {
      guard let item = json_array_get(json, index), let value = value(item, depth: depth) else {
        return nil
      }
      items.append(value)
    }
    return items
  }

  private static func object(_ json: UnsafeMutablePointer<json_t>, depth: Int) -> JSONObject? {
    guard depth <= deepestNesting else { return nil }
    var members: [JSONObject.Member] = []
    members.reserveCapacity(json_object_size(json))
    var iterator = json_object_iter(json)
    while let cursor = iterator {
      guard let key = json_object_iter_key(cursor), let member = json_object_iter_value(cursor),
        let value = value(member, depth: depth)
      else { return nil }
      members.append((text(key, json_object_iter_key_len(cursor)), value))
      iterator = json_object_iter_next(json, cursor)
    }
    return JSONObject(members)
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let start else { return "" }
    return start.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }
}

extension JSONValue {
  /// The value of a whole document, as `JSONReader.parse` reads it.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try JSONReader.parse(bytes)
  }
}
