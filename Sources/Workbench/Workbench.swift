import Session
import TerminalKit
import Workshop

/// The workbench: a session and its screens. `update` handles events, `view` draws. It touches no
/// clock, disk or terminal; it asks for that with effects.
public struct Workbench: Sendable {
  /// What all screens share.
  package var session: Session
  var screens = Screens()

  /// A workbench with fresh screens.
  package init(_ session: Session) {
    self.session = session
  }

  /// Handles an event and returns the effects to carry out.
  package mutating func update(_ event: Event) -> [Effect] {
    let (path, visit, place) = (session.open?.path, session.visit, session.place)
    let table = place == .table ? session.selectedTable : nil
    var effects: [Effect]
    switch event {
    case .key(let key): effects = press(key)
    case .mouse(let mouse): effects = click(mouse)
    case .paste(let text):
      session.paste(text)
      effects = []
    default: effects = session.update(event)
    }
    if session.visit != visit { screens.closeWorkshop() }
    if session.place != place || session.visit != visit { effects += arrive(from: place) }
    showRevealed()
    keepInView()
    session.offerFound()
    // Empty rows are deleted when the person leaves the table in any way.
    if let (question, field) = table, session.place != .table, session.open?.path == path {
      effects += session.dropEmptyRows(of: field.id, in: question)
    }
    return session.send(effects)
  }

  /// The place whose keys are in effect.
  var activePlace: Place {
    switch session.overlay {
    case nil: session.place
    case .list?: .list
    case .text?: .reading
    }
  }

  private mutating func arrive(from place: Place) -> [Effect] {
    screens.with(session.place, &session, Tasks.Arrive(place: place))
  }

  /// Makes sure that something on the screen is selected after any change.
  private mutating func keepInView() {
    guard session.open != nil || session.place == .home else { return }
    if session.place != .gaps { session.open?.supposeNothing() }
    if let below = session.placeBelow { screens.with(below, &session, Tasks.KeepInView()) }
    screens.with(session.place, &session, Tasks.KeepInView())
  }

  /// Runs a task on the screen of a place and drops any change.
  func read<Task: ScreenTask>(_ place: Place, _ task: Task) -> Task.Result {
    var (screens, session) = (screens, session)
    return screens.with(place, &session, task)
  }
}
