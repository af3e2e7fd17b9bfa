import TerminalKit
import TestSupport

@testable import Session
@testable import Workbench

/// What a cat on the keyboard, a mouse and a wild window manager do.
struct RandomInput {
  private var chance: SeededRandom

  init(seed: UInt64) { chance = SeededRandom(seed) }

  /// Ways into corners that chance alone seldom finds: a table, the dissent, the form.
  private static let ways: [[Key]] = [
    ": 'Audit ›' Enter Enter Home Down Enter Enter",
    ": 'Managers ›' Enter Enter Home Down Down Enter",
    ": 'Everyday' Enter f Enter Home Down Down Enter + 'soon' Tab",
    ": 'Measure ›' Enter Enter Down",
    ": 'Legal' Enter Enter 'soon' Tab", "d Enter", "x", "w End", ": 'Export' Enter Enter", "n",
    "v 3 2 ? -", "v 1 Home 4 Enter Enter", "V 1 Enter 3 Enter 'so' Enter Down", "R R", "r ] Down",
    "d 1",
  ].map { script in
    (try? KeyScript(script).steps)?.compactMap { step in
      if case .key(let key) = step { key } else { nil }
    } ?? []
  }

  private var planned: [Key] = []

  /// An event that fits the moment: keys that act here come more often than others.
  mutating func next(for bench: Workbench) -> Event {
    if !planned.isEmpty { return .key(planned.removeFirst()) }
    let isTyping = bench.session.typing != nil
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<(isTyping ? 10 : 55): return .key(boundKey(for: bench))
    case 0..<72: return .key(.character(letter()))
    case 72..<80: return .key(oddKey())
    case 80..<(isTyping ? 84 : 92): return .mouse(mouse(in: bench.session.size))
    case 80..<(isTyping ? 95 : 94): return .paste(text())
    case 94..<97:
      planned = Self.ways.randomElement(using: &chance) ?? []
      return .key(.escape)
    default: return .resized(size())
    }
  }

  /// Mostly what people have, now and then as small or as large as can be.
  private mutating func size() -> Size {
    let isOrdinary = Int.random(in: 0..<4, using: &chance) > 0
    return Size(
      width: Int.random(in: isOrdinary ? 60...130 : 20...300, using: &chance),
      height: Int.random(in: isOrdinary ? 18...40 : 5...100, using: &chance))
  }

  private mutating func boundKey(for bench: Workbench) -> Key {
    let keymap = bench.session.typing != nil ? Keys.typing : Keys.of(bench.activePlace)
    // Whoever leaves all the time sees little.
    let isLeaving = Int.random(in: 0..<4, using: &chance) == 0
    let keys = keymap.bindings.filter { isLeaving || $0.command != .back }.flatMap(\.keys)
    return keys.randomElement(using: &chance) ?? .escape
  }

  private mutating func letter() -> Character {
    "abc 0123456789-:/?xynNdDuqß漢é\u{301}👩‍👩‍👧.,".randomElement(using: &chance) ?? " "
  }

  private mutating func oddKey() -> Key {
    let keys: [Key] = [
      .enter, .enter, .escape, .tab, .backtab, .backspace, .delete, .insert, .left, .right, .home,
      .end, .pageUp, .pageDown, .shiftLeft, .shiftRight, .function(5), .control("k"),
      .control("u"), .control("w"), .control("y"), .control("t"), .control("a"), .control("e"),
      .control("z"), .control("x"), .alt("f"), .alt("b"), .control(" "),
    ]
    return keys.randomElement(using: &chance) ?? .enter
  }

  private mutating func mouse(in size: Size) -> MouseEvent {
    let actions: [MouseEvent.Action] = [
      .press, .press, .doublePress, .release, .wheelUp, .wheelDown,
    ]
    return MouseEvent(
      actions.randomElement(using: &chance) ?? .press,
      at: Point(
        x: Int.random(in: 0..<size.width, using: &chance),
        y: Int.random(in: 0..<size.height, using: &chance)))
  }

  private mutating func text() -> String {
    let pieces = [
      "2026-12-01", "soon", "11.5", "ab\ncd", "\u{1B}[31mred", "\u{9B}2J", "\u{0}", "\t", "\u{7F}",
      "\u{202E}evil", "\u{200B}", "漢字", "👍🏽", "e\u{301}\u{323}", "higher", "Ana", "  ", "\r\n",
      String(repeating: "long ", count: 40),
    ]
    return (0..<Int.random(in: 1...3, using: &chance))
      .compactMap { _ in pieces.randomElement(using: &chance) }.joined()
  }
}
