import JSON
import Testing

@Suite struct JSONLocatorTests {
  private let text = """
    {
      "a": 1,
      "text": "brace } bracket ] comma , quote \\" end",
      "list": [
        10,
        { "x": [], "y": {
            "deep": true } },
        "last"
      ],
      "é\\n": 5,
      "end": {}
    }
    """

  private func line(_ steps: JSONPath.Step...) -> Int {
    JSONLocator.line(of: JSONPath(steps), in: Array(text.utf8))
  }

  @Test func everyValueIsFoundOnItsLine() {
    #expect(line() == 1)
    #expect(line(.key("a")) == 2)
    #expect(line(.key("text")) == 3)
    #expect(line(.key("list")) == 4)
    #expect(line(.key("list"), .index(0)) == 5)
    #expect(line(.key("list"), .index(1), .key("y")) == 6)
    #expect(line(.key("list"), .index(1), .key("y"), .key("deep")) == 7)
    #expect(line(.key("list"), .index(2)) == 8)
    #expect(line(.key("é\n")) == 10)
    #expect(line(.key("end")) == 11)
  }

  @Test func aMissingPathGivesTheLineOfItsNearestParent() {
    #expect(line(.key("none")) == 1)
    #expect(line(.key("list"), .index(9)) == 4)
    #expect(line(.key("list"), .index(1), .key("none")) == 6)
    #expect(line(.key("a"), .key("below")) == 2)
    #expect(line(.key("end"), .key("none")) == 11)
  }

  /// In canonical form every member stands on a line of its own, which `split` can count.
  @Test(arguments: 0..<200)
  func randomDocumentsAgreeWithCounting(seed: Int) throws {
    var random = RandomJSON(seed: UInt64(seed))
    var object = JSONObject()
    for number in 0..<5 { object["k\(number)"] = random.value(depth: 4) }
    let bytes = CanonicalJSON.bytes(.object(object))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for number in 0..<5 {
      let mark = Array("  \"k\(number)\": ".utf8)
      let expected = try #require(lines.firstIndex { $0.starts(with: mark) }) + 1
      #expect(JSONLocator.line(of: JSONPath().key("k\(number)"), in: bytes) == expected)
    }
  }
}
