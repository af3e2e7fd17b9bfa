import TestSupport
import Testing

@testable import PlainText

@Suite struct TextScannerTests {
  /// The scanner's shortcuts must find the characters that the standard library finds.
  @Test func itStepsThroughTheCharactersOfAnyText() {
    var chance = SeededRandom(19)
    for _ in 0..<500 {
      let text = hostileText(15, using: &chance)
      let steps = TextScanner.scan(text) { scanner in
        var steps: [TextScanner.Step] = []
        while let step = scanner.next() { steps.append(step) }
        return steps
      }
      #expect(steps.map { $0.end - $0.start } == text.map { $0.utf8.count })
      for (step, character) in zip(steps, text) where step.width > 0 {
        #expect(Glyph.standing(for: character) == [Glyph(step.scalar, width: step.width)])
      }
    }
  }

  /// In a row of flags the start of each is found without looking back over all before it.
  @Test(.timeLimit(.minutes(1))) func aLongRowOfFlagsIsNoTrap() {
    let text = String(repeating: "🇩🇪", count: 8_000)
    #expect(TextWidth.width(text) == 16_000)
    #expect(TextWrap.height(text, width: 80) == 200)
  }

  @Test func plainTextIsTakenScalarByScalar() {
    let widths = TextScanner.scan("aé漢─") { scanner in
      var widths: [Int] = []
      while let step = scanner.next() { widths.append(step.width) }
      return widths
    }
    #expect(widths == [1, 1, 2, 1])
  }
}
