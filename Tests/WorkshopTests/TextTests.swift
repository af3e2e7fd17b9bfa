import Testing
import Workshop

@Suite struct TextTests {
  /// Unicode's White_Space, by hand.
  private static let whiteSpace: Set<UInt32> = Set(
    [0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] + Array(0x09...0x0D)
      + Array(0x2000...0x200A))

  @Test func everyScalarIsBlankOrNot() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = Self.whiteSpace.contains(value)
      let text = String(Character(scalar))
      check(text.isBlank == isSpace, "U+\(String(value, radix: 16))")
      guard value < 0x3100 else { continue }
      check(" \(text)".isBlank == isSpace, "U+\(String(value, radix: 16))")
      check("\(text)x\(text)".trimmed == (isSpace ? "x" : "\(text)x\(text)"), "U+\(value)")
    }
    #expect("".isBlank)
    #expect("".trimmed == "" && " \u{3000}\n".trimmed == "")
    #expect(" a b\u{A0}".trimmed == "a b")
    // White space is trimmed by scalars: a combining mark on a space is no white space.
    #expect(!" \u{301}".isBlank)
  }

  /// Whatever the text, nothing in what is printed moves the cursor, breaks the line, turns it
  /// round or begins an escape sequence.
  @Test func printableLeavesNoControlCharacter() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(Character(scalar))", "é\(Character(scalar))漢"] {
        for printed in text.printable.unicodeScalars {
          switch printed.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator:
            Issue.record("U+\(String(value, radix: 16)) leaves U+\(printed.value)")
          default:
            check(!printed.properties.isBidiControl, "U+\(String(value, radix: 16))")
          }
        }
        let isKept = text.printable.unicodeScalars.elementsEqual(text.unicodeScalars)
        let zeroWidth = (0x200B...0x200F).contains(value) || value == 0xFEFF
        let properties = scalar.properties
        let isBad =
          properties.isBidiControl || zeroWidth
          || [.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
        check(isKept != isBad, "U+\(String(value, radix: 16)) is kept: \(isKept)")
      }
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31mred", "^[[31mred"), ("\u{7}\u{0}\u{1F}", "^G^@^_"),
    ("\u{7F}", "^?"),
    ("a\tb\r\nc", "a b  c"), ("\u{9B}2J", "<U+9B>2J"), ("\u{85}", "<U+85>"),
    ("x\u{202E}y", "x<U+202E>y"),
    ("a\u{200B}b", "a<U+200B>b"), ("\u{FEFF}", "<U+FEFF>"), ("\u{61C}", "<U+61C>"),
    ("a\u{2028}b", "a b"),
    ("e\u{301}漢👍", "e\u{301}漢👍"), ("", ""),
  ]) func printable(_ text: String, _ expected: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\n\u{1B}[2J\n", "a\n^[[2J\n"), ("a\r\nb", "a \nb"), ("\n", "\n"), ("", ""),
    ("é\u{9B}\n漢", "é<U+9B>\n漢"), ("a\tb\n", "a b\n"),
  ]) func printableLines(_ text: String, _ expected: String) {
    #expect(text.printableLines.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func controlCharactersAreFound() {
    for text in ["a\n", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "e\u{301}\r\n"] {
      #expect(text.hasControlCharacters)
    }
    for text in ["", " ", "a", "é", "\u{A0}", "👍", "\u{2028}"] {
      #expect(!text.hasControlCharacters)
    }
  }
}
