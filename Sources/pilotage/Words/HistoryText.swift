import Store
import Workshop
import SessionStore

/// A history as text: a line for each change, and below it what became what.
enum HistoryText {
  static func text(_ changes: [Change], in state: WorkshopState) -> String {
    guard !changes.isEmpty else { return "Nothing is in the history yet.\n" }
    return changes.map { change in
      let words = HistoryWords(change, in: state)
      let head = "\(LocalClock.text(change.time))  \(change.who): \(words.title)"
      let lines = [head] + words.details.map { "  " + $0 }
      return lines.map { $0.printable + "\n" }.joined()
    }.joined()
  }
}
