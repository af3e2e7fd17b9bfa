import TestSupport

/// Makes inputs of sound ones: bits turned, parts cut out, doubled, exchanged for those of another,
/// words put in that mean something to a reader.
struct Mutator {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed) }

  mutating func mutated(_ sound: [UInt8], with others: [[UInt8]]) -> [UInt8] {
    var bytes = sound
    // Large ones are cut to size now and then, so that many are tried.
    if bytes.count > 20_000, below(4) != 0 { bytes = Array(bytes[range(in: bytes, 8_000)]) }
    for _ in 0...below(5) { step(&bytes, others) }
    return bytes
  }

  private mutating func step(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    let index = below(bytes.count + 1)
    switch below(11) {
    case 0 where index < bytes.count: bytes[index] ^= 1 << UInt8(below(8))
    case 1 where index < bytes.count: bytes[index] = UInt8(below(256))
    case 2: bytes.removeSubrange(range(in: bytes, 40))
    case 3: bytes.insert(contentsOf: bytes[range(in: bytes, 40)], at: index)
    case 4: bytes.removeSubrange(index...)
    case 5:
      let other = others[below(others.count)]
      bytes.replaceSubrange(range(in: bytes, 60), with: other[range(in: other, 200)])
    case 6:
      bytes.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "["), count: below(60)), at: index)
    case 7: exchangeToken(&bytes)
    default:
      let word = Array(Self.words[below(Self.words.count)].utf8)
      if below(2) == 0 {
        bytes.insert(contentsOf: word, at: index)
      } else {
        bytes.replaceSubrange(range(in: bytes, 12), with: word)
      }
    }
    if below(40) == 0 { bytes.insert(contentsOf: Self.noText[below(Self.noText.count)], at: 0) }
  }

  /// Puts a word in the place of a value between quotation marks, or of a number: the document stays
  /// one, and a reader above has to judge it.
  private mutating func exchangeToken(_ bytes: inout [UInt8]) {
    let quotes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    guard quotes.count > 1 else { return }
    let first = below(quotes.count - 1)
    let word = Self.words[below(Self.words.count)]
    let escaped = word.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case "\u{0}"..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    bytes.replaceSubrange(
      (quotes[first] + 1)..<quotes[first + 1], with: Array(escaped.joined().utf8))
  }

  private mutating func below(_ bound: Int) -> Int {
    bound < 2 ? 0 : Int.random(in: 0..<bound, using: &random)
  }

  private mutating func range(in bytes: [UInt8], _ longest: Int) -> Range<Int> {
    let start = below(bytes.count + 1)
    return start..<min(bytes.count, start + below(longest + 1))
  }

  private static let words = [
    "\u{1B}]0;x\u{7}", "\u{1B}[31m", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M", "\u{1B}O",
    "\u{9B}2J", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{0}", "\u{7F}", "\r\n", "\n", "\t", " ",
    "e\u{301}", "é", "\u{338}", "日本", "👩‍👩‍👧‍👦", "👍🏽", "\u{1F1E9}\u{1F1EA}", "\u{D7FF}",
    "\u{10FFFF}", "../../x", "/etc/x", "a.b", "a-b", "A", "0", "-1", "1e999", "-0", "0.1",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e308", "2026-02-30",
    "2026-11-23", "9999-12-31", "0000-00-00", "2026-11-23T10:12:00Z", "+9999m", "+1w", "fri",
    "unknown", "notApplicable", "null", "true", "{}", "[]", "\"\"", "\"a\":", ",", ":", "=", "\\",
    "\\,", "\\u0000", "\\ud800", "\"", "'", "<", ">", "&", "|", "`", "=1+1", "@SUM(A1)", "#",
    "pilotage/answer/1", "pilotage/answer/2", "format", "level", "fields", "note", "dissent",
    "question", "playbook", "participants", "inherits", "dark", "note/a.b", "cell/a.b/c/0/d",
    String(repeating: "a", count: 70), String(repeating: "x", count: 1000),
  ]

  private static let noText: [[UInt8]] = [
    [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xE2, 0x80], [0x80],
    [0xEF, 0xBB, 0xBF],
  ]
}
