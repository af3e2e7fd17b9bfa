import PlainText
import Session
import TerminalKit

/// Advice on a line that has no room for all of it.
enum AdviceLine {
  /// The sentences that fit, from the first on: a whole sentence says more than two of which one
  /// is cut. Where not even the first fits all stay, to be cut.
  static func fitting(_ text: String, width: Int) -> String {
    guard TextWidth.width(text) > width else { return text }
    let sentences = text.split(separator: ". ")
    let count = sentences.indices.dropFirst().last {
      TextWidth.width(joined(sentences[..<$0])) <= width
    }
    return count.map { joined(sentences[..<$0]) } ?? text
  }

  private static func joined(_ sentences: ArraySlice<Substring>) -> String {
    sentences.joined(separator: ". ") + "."
  }
}
