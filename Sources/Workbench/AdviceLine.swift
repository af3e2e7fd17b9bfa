import PlainText
import Session
import TerminalKit

/// Fitting advice into one line.
enum AdviceLine {
  /// As many whole sentences as fit, because a cut sentence says little. If not even the first
  /// fits, the text is left whole and cut when drawn.
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
