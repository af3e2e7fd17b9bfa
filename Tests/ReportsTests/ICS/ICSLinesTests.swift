import Testing

@testable import Reports

@Suite struct ICSLinesTests {
  private func folded(_ text: String) -> [[UInt8]] {
    var lines = ICSLines()
    lines.add("SUMMARY", text: text)
    let bytes = Array(lines.text.utf8)
    #expect(bytes.suffix(2) == [13, 10])
    var result: [[UInt8]] = [[]]
    for byte in bytes.dropLast(2) {
      if byte == 10 {
        #expect(result[result.count - 1].popLast() == 13)
        result.append([])
      } else {
        result[result.count - 1].append(byte)
      }
    }
    return result
  }

  /// Every length around the edge, with letters of one to four octets.
  @Test(arguments: ["a", "é", "日", "👩"]) func noLineIsLongerAndNoLetterIsCut(letter: String) {
    for count in 0...200 {
      let text = String(repeating: letter, count: count) + "x"
      let lines = folded(text)
      for (index, line) in lines.enumerated() {
        #expect(line.count <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil, "\(count) of \(letter)")
        if index > 0 { #expect(line.first == UInt8(ascii: " ")) }
        // As full as it can be.
        if index < lines.count - 1 { #expect(line.count > 75 - letter.utf8.count) }
      }
      let joined = lines.enumerated().flatMap { $0 == 0 ? $1[...] : $1.dropFirst() }
      #expect(String(decoding: joined, as: UTF8.self) == "SUMMARY:" + text)
    }
  }

  @Test func exactly75OctetsAreOneLine() {
    #expect(folded(String(repeating: "a", count: 67)).map(\.count) == [75])
    #expect(folded(String(repeating: "a", count: 68)).map(\.count) == [75, 2])
  }
}
