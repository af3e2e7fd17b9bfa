import Timing
import TerminalKit
import TestSupport
import Testing

@testable import CursesTerminal

@Suite struct InputDecoderTests {
  /// What a terminal sends, and what it means.
  static let table: [(sent: String, events: [TerminalEvent])] = [
    ("a", [.key(.character("a"))]),
    ("é", [.key(.character("é"))]),
    ("世", [.key(.character("世"))]),
    ("👍", [.key(.character("👍"))]),
    (" ", [.key(.character(" "))]),
    ("\t", [.key(.tab)]),
    ("\r", [.key(.enter)]),
    ("\n", [.key(.enter)]),
    ("\u{7f}", [.key(.backspace)]),
    ("\u{8}", [.key(.backspace)]),
    ("\0", [.key(.control(" "))]),
    ("\u{3}", [.key(.control("c"))]),
    ("\u{13}", [.key(.control("s"))]),
    ("\u{1c}\u{1d}\u{1e}\u{1f}", "\\]^_".map { .key(.control($0)) }),
    ("\u{1b}", [.key(.escape)]),
    ("\u{1b}\u{1b}", [.key(.escape), .key(.escape)]),
    ("\u{1b}\r", [.key(.escape), .key(.enter)]),
    ("\u{1b}x", [.key(.alt("x"))]),
    ("\u{1b}é", [.key(.alt("é"))]),
    ("\u{1b}[", [.key(.alt("["))]),
    ("\u{1b}O", [.key(.alt("O"))]),
    ("\u{1b}]", [.key(.alt("]"))]),
    ("\u{1b}\u{7f}", [.key(.alt("\u{7f}"))]),
    ("\u{1b}[A\u{1b}[B\u{1b}[C\u{1b}[D", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1b}OA\u{1b}OB\u{1b}OC\u{1b}OD", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1b}[1;2C\u{1b}[1;2D", [.key(.shiftRight), .key(.shiftLeft)]),
    ("\u{1b}[1;5C\u{1b}[1;5D", [.key(.alt("f")), .key(.alt("b"))]),
    ("\u{1b}[1;5A", [.key(.up)]),
    ("\u{1b}[H\u{1b}[F\u{1b}[1~\u{1b}[4~", [.key(.home), .key(.end), .key(.home), .key(.end)]),
    ("\u{1b}[5~\u{1b}[6~", [.key(.pageUp), .key(.pageDown)]),
    ("\u{1b}[2~\u{1b}[3~", [.key(.insert), .key(.delete)]),
    ("\u{1b}[Z", [.key(.backtab)]),
    ("\u{1b}OP\u{1b}[11~\u{1b}[[A", Array(repeating: .key(.function(1)), count: 3)),
    ("\u{1b}[15~\u{1b}[17~\u{1b}[24~", [5, 6, 12].map { .key(.function($0)) }),
    ("\u{1b}[1;2P\u{1b}[25~", [.key(.function(13)), .key(.function(13))]),
    ("\u{1b}OM\u{1b}Oq", [.key(.enter), .key(.character("1"))]),
    ("\u{1b}[97;5u\u{1b}[27;5;97~", [.key(.control("a")), .key(.control("a"))]),
    ("\u{1b}[<0;5;3M", [.mouse(MouseEvent(.press, at: Point(x: 4, y: 2)))]),
    ("\u{1b}[<0;5;3m", [.mouse(MouseEvent(.release, at: Point(x: 4, y: 2)))]),
    ("\u{1b}[<64;1;1M", [.mouse(MouseEvent(.wheelUp, at: Point(x: 0, y: 0)))]),
    ("\u{1b}[<65;1;1M", [.mouse(MouseEvent(.wheelDown, at: Point(x: 0, y: 0)))]),
    ("\u{1b}[M %#", [.mouse(MouseEvent(.press, at: Point(x: 4, y: 2)))]),
    ("\u{1b}[200~two\rlines\u{1b}[201~", [.paste("two\nlines")]),
    ("\u{1b}[200~\u{1b}[201~", [.paste("")]),
    ("\u{1b}[200~é世\u{1b}[201~x", [.paste("é世"), .key(.character("x"))]),
    // What is no key: focus, a reply about colours, the cursor's place, an unknown sequence.
    ("\u{1b}[I\u{1b}[O", []),
    ("\u{1b}]11;rgb:1e1e/1e1e/1e1e\u{1b}\\", [.background(isLight: false)]),
    ("\u{1b}]11;rgb:1e1e/1e1e/1e1e\u{7}", [.background(isLight: false)]),
    ("\u{1b}P>|tmux 3.3a\u{1b}\\", []),
    ("\u{1b}[24;80R", []),
    ("\u{1b}[?2026;2$y", []),
    ("\u{1b}[99;99;99z", []),
    ("\u{1b}[201~", []),
    ("\u{1b}[<35;5;3M", []),
    ("\u{1b}[<2;5;3M", []),
    ("\u{1b}[57399u", []),
  ]

  @Test(arguments: table) func bytesAreKeysAndEvents(_ sent: String, _ events: [TerminalEvent]) {
    #expect(decoded([Array(sent.utf8)]) == events)
  }

  /// A slow connection may split a sequence anywhere. It is read as one all the same.
  @Test(arguments: table) func splitBytesMeanTheSame(_ sent: String, _ events: [TerminalEvent]) {
    let bytes = Array(sent.utf8)
    for middle in bytes.indices.dropFirst() {
      // After ESC alone, and within what may be two keys, waiting decides; that is tested below.
      #expect(decoded([Array(bytes[..<middle]), Array(bytes[middle...])]) == events)
    }
    #expect(decoded(bytes.map { [$0] }) == events)
  }

  @Test func escapeWaitsForTwentyFiveMilliseconds() {
    var decoder = InputDecoder(keys: KeySequences([]), mouse: true)
    decoder.feed([0x1b], at: Moment(nanoseconds: 0))
    #expect(decoder.next(at: Moment(nanoseconds: 24_999_999)) == nil)
    #expect(decoder.deadline == Moment(nanoseconds: 25_000_000))
    #expect(decoder.next(at: Moment(nanoseconds: 25_000_000)) == .key(.escape))
    #expect(decoder.next(at: Moment(nanoseconds: 25_000_000)) == nil)
    #expect(decoder.deadline == nil)
  }

  @Test func arrowAfterEscapeHasGoneIsText() {
    var decoder = InputDecoder(keys: KeySequences([]), mouse: true)
    decoder.feed([0x1b], at: Moment(nanoseconds: 0))
    #expect(decoder.next(at: Moment(nanoseconds: 30_000_000)) == .key(.escape))
    decoder.feed(Array("[A".utf8), at: Moment(nanoseconds: 31_000_000))
    #expect(decoder.next(at: Moment(nanoseconds: 31_000_000)) == .key(.character("[")))
  }

  @Test func textTypedTogetherIsItsCharacters() {
    #expect(
      decoded([Array("ae\u{301}o".utf8)]) == ["a", "e\u{301}", "o"].map { .key(.character($0)) })
  }

  @Test func whatIsNoTextIsLeftOut() {
    #expect(
      decoded([[0x61, 0xff, 0xc3, 0x28, 0xc2, 0x9b, 0x62]])
        == ["a", "(", "b"].map { .key(.character($0)) })
  }

  @Test func secondPressOfAPlaceIsADoublePress() {
    let press = Array("\u{1b}[<0;5;3M\u{1b}[<0;5;3m".utf8)
    var decoder = InputDecoder(keys: KeySequences([]), mouse: true)
    var actions: [MouseEvent.Action] = []
    for milliseconds in [0, 300, 600, 1_600, 2_100] {
      let time = Moment(nanoseconds: Int64(milliseconds) * 1_000_000)
      decoder.feed(press, at: time)
      while case .mouse(let event)? = decoder.next(at: time) { actions.append(event.action) }
    }
    let presses = actions.filter { $0 != .release }
    #expect(presses == [.press, .doublePress, .press, .press, .press])
  }

  @Test func clickThatOnlyFocusesIsLeftOut() {
    let focus = "\u{1b}[I"
    let click = "\u{1b}[<0;5;3M\u{1b}[<0;5;3m"
    let press = TerminalEvent.mouse(MouseEvent(.press, at: Point(x: 4, y: 2)))
    let release = TerminalEvent.mouse(MouseEvent(.release, at: Point(x: 4, y: 2)))
    let wheel = TerminalEvent.mouse(MouseEvent(.wheelUp, at: Point(x: 4, y: 2)))
    #expect(decoded([Array((focus + click).utf8)]) == [])
    #expect(decoded([Array((focus + "\u{1b}[<64;5;3M").utf8)]) == [wheel])
    var decoder = InputDecoder(keys: KeySequences([]), mouse: true)
    decoder.feed(Array(focus.utf8), at: Moment(nanoseconds: 0))
    #expect(decoder.next(at: Moment(nanoseconds: 0)) == nil)
    let later = Moment(nanoseconds: 0) + InputDecoder.focusPress
    decoder.feed(Array(click.utf8), at: later)
    #expect(decoder.next(at: later) == press)
    #expect(decoder.next(at: later) == release)
  }

  @Test func mouseThatIsOffIsNotReported() {
    var decoder = InputDecoder(keys: KeySequences([]), mouse: false)
    decoder.feed(Array("\u{1b}[<0;5;3Mx".utf8), at: Moment(nanoseconds: 0))
    #expect(decoder.next(at: Moment(nanoseconds: 0)) == .key(.character("x")))
  }

  @Test func pasteIsNeverKeys() {
    let sent = ["\u{1b}[200~q\u{3}:quit\r\u{1b}[A", "\u{1b}[201~"]
    let events = decoded(sent.map { Array($0.utf8) })
    #expect(events == [.paste("q:quit\n[A")])
  }

  @Test func pasteWithoutEndIsOverInTheEnd() {
    var decoder = InputDecoder(keys: KeySequences([]), mouse: true)
    decoder.feed(Array("\u{1b}[200~lost".utf8), at: Moment(nanoseconds: 0))
    #expect(decoder.next(at: Moment(nanoseconds: 4_900_000_000)) == nil)
    #expect(decoder.next(at: Moment(nanoseconds: 5_000_000_000)) == .paste("lost"))
  }

  @Test func keysOfTheTerminalGoFirst() {
    let keys = KeySequences([(Array("\u{1b}[1~".utf8), .pageUp), (Array("\u{1b}A".utf8), .up)])
    #expect(decoded([Array("\u{1b}[1~\u{1b}A".utf8)], keys: keys) == [.key(.pageUp), .key(.up)])
  }

  /// Any bytes are read to their end, and no control character becomes text.
  @Test func anyBytesAreSurvived() {
    var random = SeededRandom(7)
    let favourites: [UInt8] = [0x1b, 0x5b, 0x4f, 0x3b, 0x30, 0x32, 0x7e, 0x4d, 0x3c, 0x5d, 0xc3]
    for _ in 0..<3_000 {
      let chunks = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ -> UInt8 in
          let favourite = favourites.randomElement(using: &random) ?? 0
          return Bool.random(using: &random) ? favourite : .random(in: 0...255, using: &random)
        }
      }
      for event in decoded(chunks) {
        if case .key(.character(let character)) = event {
          #expect(character.unicodeScalars.allSatisfy(PrintableText.isPrintable))
        }
        if case .paste(let text) = event {
          #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || PrintableText.isPrintable($0) })
        }
      }
    }
  }

  /// The events of bytes that come in chunks, a moment apart, and then no more.
  private func decoded(_ chunks: [[UInt8]], keys: KeySequences = KeySequences([]))
    -> [TerminalEvent]
  {
    var decoder = InputDecoder(keys: keys, mouse: true)
    var events: [TerminalEvent] = []
    var time = Moment(nanoseconds: 0)
    for chunk in chunks {
      decoder.feed(chunk, at: time)
      while let event = decoder.next(at: time) { events.append(event) }
      time = time + .milliseconds(1)
    }
    while let deadline = decoder.deadline {
      while let event = decoder.next(at: deadline) { events.append(event) }
    }
    #expect(decoder.next(at: time + .seconds(60)) == nil)
    return events
  }
}
