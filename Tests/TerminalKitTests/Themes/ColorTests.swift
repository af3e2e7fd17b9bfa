import Testing

@testable import TerminalKit

@Suite struct ColorTests {
  @Test func hexadecimalColoursAreRead() {
    #expect(RGB(hex: "#7cC4ff") == RGB(red: 0x7C, green: 0xC4, blue: 0xFF))
    for wrong in ["", "#", "7cc4ff", "#7cc4f", "#7cc4ff0", "#7cc4fg", "#+cc4ff", "#é1234"] {
      #expect(RGB(hex: wrong) == nil, "\(wrong)")
    }
  }

  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.478),
    ("#0000ff", "#ffffff", 8.592), ("#ff0000", "#000000", 5.252),
  ])
  func contrastIsThatOfWCAG(first: String, second: String, ratio: Double) throws {
    let one = try #require(RGB(hex: first))
    let other = try #require(RGB(hex: second))
    #expect(abs(RGB.contrast(one, other) - ratio) < 0.001)
    #expect(RGB.contrast(one, other) == RGB.contrast(other, one))
  }

  @Test func everyFixedColourIsNearestToItself() {
    for index in UInt8(16)...255 {
      let colour = RGB.ofPalette(index)
      #expect(RGB.ofPalette(colour.nearest256) == colour)
    }
  }
}
