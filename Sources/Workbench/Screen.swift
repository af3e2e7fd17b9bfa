import Session
import TerminalKit

/// One screen of the workbench: its own state, and what it does with the session that all screens
/// share. Screens do not know each other; they move on with `session.go`.
///
/// The state lasts until the workshop is closed. A screen touches no clock, disk or terminal.
protocol Screen: Sendable, Equatable {
  init()

  /// Prepares the screen when the person comes from another place.
  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect]

  /// Carries out a command of this screen's keys.
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect]

  /// Handles a click on a target that the picture marked. `opens`: it was a double click.
  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect]

  /// Keeps the selection valid after any event, and computes what the screen shows.
  mutating func keepInView(_ session: inout Session)

  /// Draws the screen, except for the advice line and the footer.
  func draw(_ picture: inout Picture, _ session: Session)

  /// What to do now, in one line.
  func advice(_ session: Session) -> String

  /// How the figures of the selection came about; `nil` where there is nothing to explain.
  func explanation(_ session: Session) -> TextOverlay?

  /// The index of the question that a new action or parked thought is about.
  func questionAtHand(_ session: Session) -> Int?

  /// The footer's keys, if they differ from the keymap; `nil`: those of the keymap.
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
