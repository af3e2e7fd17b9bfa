import Session
import TerminalKit

/// One screen of the workbench: what it remembers, and what it does on the session that all screens
/// share. No screen sees another; it goes elsewhere by `session.go`.
///
/// Its state lasts until the workshop is closed. It touches no clock, disk or terminal.
protocol Screen: Sendable, Equatable {
  init()

  /// Prepares the screen as the person comes to it from another place.
  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect]

  /// Carries out a command of its keys.
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect]

  /// Takes a click on a part that its picture marked. `opens`: it was a double click.
  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect]

  /// Keeps what is selected among what there is, whatever an event took away, and works out what is
  /// shown.
  mutating func keepInView(_ session: inout Session)

  /// Draws the screen, above the line that says what to do and the footer.
  func draw(_ picture: inout Picture, _ session: Session)

  /// What to do now, in one line.
  func advice(_ session: Session) -> String

  /// How the figures of the selected thing came about, to read; `nil` where nothing is to be told.
  func explanation(_ session: Session) -> TextOverlay?

  /// The index of the question that an action or a thought from here is for.
  func questionAtHand(_ session: Session) -> Int?

  /// The keys in the footer in place of those of the keymap; `nil`: those of the keymap.
  var hints: [KeyHint]? { get }
}

extension Screen {
  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] { [] }
  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    []
  }
  mutating func keepInView(_ session: inout Session) {}
  func explanation(_ session: Session) -> TextOverlay? {
    Explanation.text(of: nil, in: session.selectedQuestion, session)
  }
  func questionAtHand(_ session: Session) -> Int? {
    session.selectedQuestion == nil ? nil : session.selection
  }
  var hints: [KeyHint]? { nil }
}
