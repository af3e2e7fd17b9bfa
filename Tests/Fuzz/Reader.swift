import JSON
import Playbooks
import Workshop

/// Something that reads what others wrote, with sound inputs and the promises it makes of any.
struct Reader {
  let name: String
  let seeds: [[UInt8]]
  /// Whether an input takes so long that fewer are tried.
  var isSlow = false
  /// - Throws: `Broken`. That an input is refused is no broken promise.
  let take: ([UInt8]) throws -> Void

  init(_ name: String, seeds: [[UInt8]], _ take: @escaping ([UInt8]) throws -> Void) {
    self.name = name
    self.seeds = seeds
    self.take = take
  }

  /// A reader of text.
  init(_ name: String, texts: [String], _ take: @escaping (String) throws -> Void) {
    self.init(name, seeds: texts.map { Array($0.utf8) }) {
      try take(String(decoding: $0, as: UTF8.self))
    }
  }

  /// All readers there are.
  static func all() throws -> [Reader] {
    guard let playbook = try BuiltInPlaybooks.playbook(),
      let day = CalendarDate("2026-11-23"), let id = Slug("mine")
    else { throw Broken("there is no built-in playbook") }
    let sample = try SampleWorkshop(today: day, playbook: playbook)
    let template = try Playbook(json: try PlaybookTemplate.json(id: id))
    return documents(sample, template) + inputs(sample.state) + texts(sample.state, day)
  }

  /// Hands an input to the reader that its first byte chooses.
  static func take(_ input: [UInt8], _ readers: [Reader]) throws {
    guard let first = input.first else { return }
    try readers[Int(first) % readers.count].take(Array(input.dropFirst()))
  }
}

/// Whether a text may be shown on one line of a terminal.
func isHarmless(_ text: String, lines: Bool = false) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x0A: lines
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      false
    default: true
    }
  }
}
