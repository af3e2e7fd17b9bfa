import Testing

@testable import CursesTerminal

@Suite struct PrintableTextTests {
  /// A scalar comes out of its own bytes, unless it is a control character. All scalars up to
  /// U+3000, and some of the others.
  @Test func scalarsAreRead() {
    let values = Array(UInt32(0)..<0x3000) + stride(from: UInt32(0x3000), through: 0x10ffff, by: 41)
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(UTF8.encode(scalar).map(Array.init) ?? [])
      let isControl = value < 0x20 || (0x7f...0x9f).contains(value)
      let reading = PrintableText.scalar(bytes[...])
      if reading != .complete(isControl ? nil : scalar, length: bytes.count) {
        Issue.record("\(String(value, radix: 16)) was read as \(reading)")
        return
      }
      for count in 1..<bytes.count where PrintableText.scalar(bytes[..<count]) != .incomplete {
        Issue.record("\(count) bytes of \(String(value, radix: 16)) are not waited on")
        return
      }
    }
  }

  @Test(
    arguments: [[0x80], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf8, 0x88]] as [[UInt8]])
  func whatIsNoUTF8IsPassedOverByteByByte(_ bytes: [UInt8]) {
    #expect(PrintableText.scalar(bytes[...]) == .complete(nil, length: 1))
  }

  @Test func runEndsAtAControlCharacterOrAnUnfinishedScalar() {
    #expect(PrintableText.run(Array("ab\rc".utf8)[...]) == ("ab", 2))
    #expect(PrintableText.run(Array("é世".utf8).dropLast()) == ("é", 2))
    #expect(PrintableText.run([0x61, 0xc2, 0x9b, 0x62]) == ("ab", 4))
  }
}
