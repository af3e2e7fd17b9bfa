/// A manual page being written in mdoc, the language of manual pages that says what words are and
/// leaves to the reader's program how they look.
struct Mdoc: Equatable {
  private(set) var text = ""

  /// A line that is a macro with its arguments as they are.
  mutating func macro(_ line: String) { text += "." + line + "\n" }

  /// Prose: each sentence on a line of its own, as mdoc has it, each paragraph set off.
  mutating func prose(_ prose: String) {
    let paragraphs = prose.split(separator: "\n\n")
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { macro("Pp") }
      for sentence in Self.sentences(String(paragraph)) {
        text += Self.escaped(sentence) + "\n"
      }
    }
  }

  /// Mdoc that somebody has written by hand.
  mutating func section(_ written: String) { text += written }

  /// A text as one argument of a macro: quoted, and no macro itself.
  static func argument(_ text: String) -> String {
    let escaped = escaped(text).replacing("\"", with: "\\(dq")
    // Two letters may be a macro's name, and a sign alone stands outside of what is marked.
    let isWord = escaped.count > 3 && !escaped.contains(" ") && !escaped.contains("|")
    if isWord { return escaped }
    return escaped.contains(" ") ? "\"\\&\(escaped)\"" : "\\&\(escaped)"
  }

  /// A text that stands for itself: no escapes, no control line, and hyphens that can be copied.
  static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    let words = text.split { $0 == " " || $0 == "\n" }
    for (index, word) in words.enumerated() {
      sentence += (sentence.isEmpty ? "" : " ") + word
      let ends = word.hasSuffix(".") || word.hasSuffix("?")
      let begins = index + 1 < words.count && words[index + 1].first?.isUppercase == true
      if ends && begins || index + 1 == words.count {
        sentences.append(sentence)
        sentence = ""
      }
    }
    return sentences
  }
}
