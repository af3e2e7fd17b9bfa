import Session
import TerminalKit
import Workshop

/// The workbench: a session and the screens that work on it, changed by `update`, drawn by `view`.
/// It touches no clock, disk or terminal; what is to be done there it asks for as effects.
public struct Workbench: Sendable {
  package var session: Session
  var screens = Screens()

  package init(_ session: Session) {
    self.session = session
  }

  /// Takes in what happened and says what is to be done.
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
    // Rows in which nothing was typed go when the table is left, whichever way.
    if let (question, field) = table, session.place != .table, session.open?.path == path {
      effects += session.dropEmptyRows(of: field.id, in: question)
    }
    return session.send(effects)
  }

  /// The place whose keys act.
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

  /// Whatever a change took away, something that is on the screen stays selected.
  private mutating func keepInView() {
    guard session.open != nil || session.place == .home else { return }
    if session.place != .gaps { session.open?.supposeNothing() }
    if let below = session.placeBelow { screens.with(below, &session, Tasks.KeepInView()) }
    screens.with(session.place, &session, Tasks.KeepInView())
  }

  /// Reads something off the screen of a place.
  func read<Task: ScreenTask>(_ place: Place, _ task: Task) -> Task.Result {
    var (screens, session) = (screens, session)
    return screens.with(place, &session, task)
  }
}
