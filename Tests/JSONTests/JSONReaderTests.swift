import JSON
import Testing

@Suite struct JSONReaderTests {
  /// The error of a text that the reader refuses.
  private func refusal(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONValue.parse(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func doubledKeysAreRefusedWithTheirPlace() {
    guard case .syntax(let line, _, let near)? = refusal("{\n  \"a\": 1,\n  \"a\": 2\n}") else {
      Issue.record("taken")
      return
    }
    #expect(line == 3)
    #expect(near.contains("duplicate"))
  }

  @Test func twoSpellingsOfALetterAreTwoKeys() throws {
    let value = try parse("{\"e\u{301}\": 1, \"\u{E9}\": 2}")
    #expect(value.object?.count == 2)
    #expect(value.object?["\u{E9}"] == 2)
    #expect(value.object?["e\u{301}"] == 1)
  }

  @Test(arguments: [
    "", " ", "{", "[1", "{\"a\"", "{\"a\":", "{\"a\":1,}", "[1,]", "tru", "\"abc", "\"\\u12\"",
    "01", "+1",
    "1e999", "{} {}", "{'a':1}", "// x\n1", "[1 2]", "nul\u{0}", "\"a\nb\"", "NaN", "\"\\ud800\"",
  ])
  func invalidDocumentsAreRefused(text: String) {
    guard case .syntax(let line, let column, let near)? = refusal(text) else {
      Issue.record("taken, or refused as something else")
      return
    }
    #expect(line >= 1 && column >= 1 && !near.isEmpty)
  }

  @Test func everyCutOffDocumentIsRefused() throws {
    let whole = Array(#"{"a":[1,{"b":"é\u009b"}],"c":1.5}"#.utf8)
    _ = try JSONValue.parse(whole)
    for end in 0..<whole.count {
      #expect(throws: JSONError.self) { try JSONValue.parse(Array(whole[..<end])) }
    }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xC0, 0x80, 0x22],
    [UInt8](repeating: 0, count: 64),
  ])
  func badBytesAreRefused(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
  }

  @Test func nestingIsBoundedBeforeItIsRead() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "\n[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try parse(nested(JSONReader.deepestNesting))
    #expect(refusal(nested(33)) == .tooDeep(line: 34, bound: 32))
    #expect(refusal(nested(100_000)) == .tooDeep(line: 34, bound: 32))
    // Brackets inside a text do not count.
    _ = try parse("\"" + String(repeating: "[", count: 100) + "\\\"" + "{\"")
  }

  @Test func sizeIsBounded() {
    let bytes = [UInt8](repeating: 0x20, count: JSONReader.largestSize + 1)
    #expect(throws: JSONError.tooLarge(bytes: bytes.count, bound: JSONReader.largestSize)) {
      try JSONValue.parse(bytes)
    }
  }

  @Test func numbersKeepTheirKind() throws {
    #expect(try parse("2") == .integer(2))
    #expect(try parse("2.0") == .number(2))
    #expect(try parse("-9223372036854775808") == .integer(.min))
    #expect(throws: JSONError.self) { try parse("9223372036854775808") }
  }

  @Test func aNullCharacterInTextIsKeptAndInAKeyRefused() throws {
    #expect(try parse(#""a\u0000b""#) == .string("a\u{0}b"))
    guard case .syntax? = refusal(#"{"a\u0000b":1}"#) else {
      Issue.record("taken")
      return
    }
  }

  @Test func anyOrderAndSpacingIsRead() throws {
    #expect(try parse("\r\n{\t\"b\":2 ,\n\"a\" :1}\n\n") == ["a": 1, "b": 2])
  }

  /// Many short values need much more memory than their text, long ones hardly more.
  @Test(arguments: [0, 1, 1000, 300_000])
  func anyNumberOfValuesIsRead(count: Int) throws {
    let texts = (0..<count).map { String($0) }
    #expect(try parse("[" + texts.joined(separator: ",") + "]").array?.count == count)
    let lists = String(repeating: "[],", count: count) + "[]"
    #expect(try parse("[" + lists + "]").array?.count == count + 1)
    let text = String(repeating: "é\\n", count: count)
    #expect(try parse("\"" + text + "\"") == .string(String(repeating: "é\n", count: count)))
  }

  @Test func threadsReadAtTheSameTime() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 0..<8 {
        group.addTask {
          var random = RandomJSON(seed: UInt64(seed))
          for _ in 0..<200 {
            let value = random.value(depth: 4)
            let again = try JSONValue.parse(CanonicalJSON.bytes(value))
            #expect(again == value)
            #expect(throws: JSONError.self) { try parse("[\(seed), {\"a\": [1, 2") }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// A value is read to its end, and what follows is left alone.
  @Test(arguments: [
    (#"{"a":[1,"}"]}, more"#, #"{"a":[1,"}"]}"#), (" [1, 2]]", " [1, 2]"), ("{}{}", "{}"),
    (#""é" x"#, #""é""#),
  ]) func theFirstValueOfAText(text: String, first: String) throws {
    let found = try Array(text.utf8).withUnsafeBufferPointer { bytes throws(JSONError) in
      try JSONReader.parseFirst(bytes)
    }
    #expect(found.count == first.utf8.count)
    #expect(try found.value == JSONValue.parse(Array(first.utf8)))
  }
}
