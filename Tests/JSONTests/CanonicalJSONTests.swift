import JSON
import Testing

@Suite struct CanonicalJSONTests {
  @Test(arguments: 0..<400)
  func randomDocumentsComeBackAsTheyWere(seed: Int) throws {
    var random = RandomJSON(seed: UInt64(seed))
    let value = random.value(depth: 5)
    let bytes = CanonicalJSON.bytes(value)
    #expect(try JSONValue.parse(bytes) == value)
    #expect(try JSONValue.parse(CanonicalJSON.line(value)) == value)
    #expect(CanonicalJSON.bytes(try JSONValue.parse(bytes)) == bytes)
  }

  @Test(arguments: 0..<100)
  func noControlCharacterIsWrittenRaw(seed: Int) {
    var random = RandomJSON(seed: UInt64(seed))
    let line = text(
      CanonicalJSON.line(.object(JSONObject([(random.text(), random.value(depth: 4))]))))
    let raw = line.unicodeScalars.filter { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    #expect(raw.isEmpty)
  }

  @Test func aFileHasOneFormOnly() throws {
    let value = try parse(#"{"b":[1,{"y":2.0,"x":null}],"a":{},"é":"/","B":[],"t":true}"#)
    #expect(
      text(CanonicalJSON.bytes(value)) == """
        {
          "B": [],
          "a": {},
          "b": [
            1,
            {
              "x": null,
              "y": 2
            }
          ],
          "t": true,
          "é": "/"
        }

        """)
  }

  @Test func aLineHasNoSpaces() throws {
    #expect(
      text(CanonicalJSON.line(try parse(#"{ "b" : [ 1, 2 ], "a" : "x y" }"#)))
        == #"{"a":"x y","b":[1,2]}"#)
  }

  @Test(arguments: [
    (0.1, "0.1"), (11.5, "11.5"), (2.0, "2"), (-0.0, "0"), (1e21, "1e+21"), (1e-7, "1e-07"),
    (0.30000000000000004, "0.30000000000000004"), (9_007_199_254_740_991, "9007199254740991"),
    (.infinity, "null"), (.nan, "null"),
  ])
  func numbersAreTheShortestThatReadBack(number: Double, written: String) {
    #expect(text(CanonicalJSON.line(.number(number))) == written)
  }

  @Test func largeIntegersKeepEveryDigit() throws {
    let digits = "9223372036854775807"
    #expect(text(CanonicalJSON.line(try parse(digits))) == digits)
  }

  @Test(arguments: [
    ("\u{9B}", #""\u009b""#), ("\u{80}", #""\u0080""#), ("\u{9F}", #""\u009f""#),
    ("\u{1B}[2J", #""\u001b[2J""#), ("\u{7F}", #""\u007f""#), ("\u{0}", #""\u0000""#),
    ("a\nb\tc\rd", #""a\nb\tc\rd""#), ("\u{A0}é", "\"\u{A0}é\""), (#"a"b\c/d"#, #""a\"b\\c/d""#),
  ])
  func textIsEscapedWhereItMust(plain: String, quoted: String) {
    #expect(CanonicalJSON.quoted(plain) == quoted)
  }
}
