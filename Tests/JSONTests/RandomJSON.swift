import JSON
import TestSupport

/// A source of random documents with every kind of value, and with characters and numbers that are
/// easily lost.
struct RandomJSON {
  var generator: SeededRandom

  init(seed: UInt64) { generator = SeededRandom(seed) }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(integer())
    case 3: return .number(number())
    case 4, 5: return .string(text())
    case 6:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        // jansson takes no NUL in a key.
        object[text().replacing("\u{0}", with: "")] = value(depth: depth - 1)
      }
      return .object(object)
    }
  }

  private mutating func integer() -> Int64 {
    let choices: [Int64] = [
      0, -1, .min, .max, 1 << 53, Int64.random(in: .min ... .max, using: &generator),
    ]
    return choices.randomElement(using: &generator) ?? 0
  }

  /// No integral one below 2^53: that is written as an integer and comes back as one.
  private mutating func number() -> Double {
    let choices: [Double] = [
      0.1, -0.1, 1e-7, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 0.30000000000000004,
      1e300, 123456.789,
      Double(bitPattern: generator.next()),
    ]
    let number = choices.randomElement(using: &generator) ?? 0.5
    return number.isFinite && number != number.rounded() ? number : 0.5
  }

  mutating func text() -> String {
    let scalars: [UnicodeScalar] = [
      "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}",
      "\u{85}", "\u{A0}", "é", "\u{301}", "ß", "漢", "\u{202E}", "\u{FEFF}", "\u{10FFFF}", "🙂",
      "\u{2028}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      if let scalar = scalars.randomElement(using: &generator) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

func parse(_ text: String) throws -> JSONValue { try JSONValue.parse(Array(text.utf8)) }
