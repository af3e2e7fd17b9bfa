import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct ColorNumbersTests {
  @Test(arguments: ColorDepth.allCases) func terminalsOwnColorStays(_ depth: ColorDepth) {
    #expect(ColorNumbers(depth: depth).number(of: .standard) == ColorNumbers.standard)
  }

  @Test func numbersStayWithinTheDepth() {
    let limits: [ColorDepth: Int32] = [
      .indexed256: 256, .indexed16: 16, .indexed8: 8, .mono: 0, .truecolor: 1 << 24,
    ]
    for (depth, limit) in limits {
      for index in UInt8(0)...255 {
        let number = ColorNumbers(depth: depth).number(of: .indexed(index))
        #expect(number < limit)
        if depth != .truecolor && Int32(index) < limit { #expect(number == Int32(index)) }
      }
      #expect(ColorNumbers(depth: depth).number(of: .rgb(RGB(red: 255, green: 9, blue: 1))) < limit)
    }
  }

  /// Numbers 1 to 7 of a terminal of direct colours are not dark blues but the basic colours.
  @Test func directColorsAreTheirParts() {
    let numbers = ColorNumbers(depth: .truecolor)
    #expect(numbers.number(of: .rgb(RGB(red: 1, green: 2, blue: 3))) == 0x010203)
    #expect(numbers.number(of: .rgb(RGB(red: 0, green: 0, blue: 0))) == 0)
    #expect(numbers.number(of: .rgb(RGB(red: 0, green: 0, blue: 5))) == 8)
    #expect(numbers.number(of: .indexed(1)) == 1)
    #expect(numbers.number(of: .indexed(9)) == 0xff0000)
  }
}
