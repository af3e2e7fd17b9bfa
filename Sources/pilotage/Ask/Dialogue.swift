import Session
import Workshop

/// A dialogue, line by line, on a session as the screens use it. It does no input or output, so
/// tests need no terminal.
protocol Dialogue {
  var session: Session { get set }
  /// The words at the beginning.
  mutating func opening() -> AskTurn
  mutating func take(_ line: String) -> AskTurn
  /// The input is at its end: what was said is kept, and the person leaves.
  mutating func inputEnded() -> AskTurn
  /// Receives the result of an effect before the session does. Returns words that replace those of
  /// the turn if they are no longer true.
  mutating func hear(_ event: Event) -> [AskText]
  /// The text being typed that is not kept yet.
  var unfinished: UnsavedText? { get }
  /// Text from an earlier session that is not kept yet and was not gone on with.
  var draft: UnsavedText? { get }
}

extension Dialogue {
  mutating func hear(_ event: Event) -> [AskText] { [] }

  /// The workshop that the dialogue is about.
  var open: OpenWorkshop {
    guard let open = session.open else {
      preconditionFailure("a dialogue begins with a workshop and never leaves it")
    }
    return open
  }

  /// The index of the question that is asked.
  var index: Int {
    get { session.selection }
    set { session.select(newValue) }
  }

  /// Takes the record as somebody else left it, unless other questions are asked in it.
  mutating func adopt(_ folder: OpenedFolder) {
    guard folder.state.playbook == open.playbook else { return }
    _ = session.update(.changedOutside(folder))
  }
}
