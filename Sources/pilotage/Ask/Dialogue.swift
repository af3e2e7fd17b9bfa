import Workbench
import Workshop

/// A conversation, line by line: pure, so that a test can hold it without a terminal.
protocol Dialogue {
  /// The words at the beginning.
  mutating func opening() -> AskTurn
  mutating func take(_ line: String) -> AskTurn
  /// The input is at its end: what was said is kept, and the person leaves.
  mutating func inputEnded() -> AskTurn
  /// What came of something that was to be kept; returns what is said in place of the turn's words
  /// where these are not true any more.
  mutating func adopt(_ result: AskResult) -> [AskText]
  /// Takes the record as somebody else left it.
  mutating func replace(_ state: WorkshopState)
  /// The text being typed that is not kept yet.
  var unfinished: UnsavedText? { get }
  /// Text from an earlier time that is not kept yet and was not gone on with.
  var draft: UnsavedText? { get }
}
