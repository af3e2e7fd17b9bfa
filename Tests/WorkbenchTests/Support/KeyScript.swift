import TerminalKit

/// A small language for what a person does with keys, so that a test reads as a story:
///
///     j j 3 Enter 'Minutes per invoice' Tab Down*2 "pasted text" Ctrl-S
///
/// Words are separated by white space. A word is the name of a key as the help shows it (`Enter`,
/// `Ctrl-S`, `]`, `Space`); `*3` behind it presses it three times. What stands in single quotes is
/// typed letter by letter (`''` is a quote in it, a line feed is Enter), what stands in double
/// quotes is pasted.
struct KeyScript: Equatable, Sendable {
  /// Something done.
  enum Step: Equatable, Sendable {
    case key(Key)
    case paste(String)
  }

  /// What can't be read.
  enum Mistake: Error, Equatable, Sendable {
    case noSuchKey(String)
    case noEnd(of: String)
  }

  private(set) var steps: [Step] = []

  init(_ script: String) throws(Mistake) {
    var rest = Substring(script)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "'" {
        for character in try Self.quoted(&rest) { steps.append(.key(Self.key(character))) }
      } else if first == "\"" {
        steps.append(.paste(try Self.quoted(&rest)))
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(word.count)
        steps += try Self.keys(String(word))
      }
    }
  }

  private static func key(_ character: Character) -> Key {
    character == "\n" ? .enter : .character(character)
  }

  /// Takes a text in quotes off the front.
  private static func quoted(_ rest: inout Substring) throws(Mistake) -> String {
    guard let quote = rest.popFirst() else { return "" }
    var text = ""
    while let next = rest.popFirst() {
      if next != quote {
        text.append(next)
      } else if rest.first == quote {
        text.append(quote)
        rest = rest.dropFirst()
      } else {
        return text
      }
    }
    throw .noEnd(of: text)
  }

  private static func keys(_ word: String) throws(Mistake) -> [Step] {
    if let key = Key(name: word) { return [.key(key)] }
    if let star = word.lastIndex(of: "*"), let times = Int(word[word.index(after: star)...]),
      times > 0, let key = Key(name: String(word[..<star]))
    {
      return Array(repeating: .key(key), count: times)
    }
    throw .noSuchKey(word)
  }
}
