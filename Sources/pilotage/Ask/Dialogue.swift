import Session
import Workshop

/// A conversation, line by line: pure, so that a test can hold it without a terminal. It works on a
/// session as the screens do.
protocol Dialogue {
  var session: Session { get set }
  /// The words at the beginning.
  mutating func opening() -> AskTurn
  mutating func take(_ line: String) -> AskTurn
  /// The input is at its end: what was said is kept, and the person leaves.
  mutating func inputEnded() -> AskTurn
  /// Hears what came of an effect, before the session does; returns what is said in place of the
  /// turn's words where these are not true any more.
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
