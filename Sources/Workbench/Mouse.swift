import Session
import TerminalKit

/// Mouse events: a click selects, a second click on the selection opens it, the wheel moves.
extension Workbench {
  mutating func click(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return turnWheel(.up)
    case .wheelDown: return turnWheel(.down)
    case .release: return []
    case .press, .doublePress: break
    }
    session.notice = nil
    var effects: [Effect] = []
    if session.typing != nil {
      // While typing, a click on a key in the footer acts as that key.
      if mouse.point.y == session.size.height - 1 {
        let key = footer.hint(atColumn: mouse.point.x, width: session.size.width).flatMap {
          Key(name: $0.key)
        }
        return key.map { type($0) } ?? []
      }
      effects = session.finishTyping(going: .stay)
    }
    guard let target = view.target(at: mouse.point) else {
      return effects + clickFooter(mouse.point)
    }
    if case .row(let row) = target, case .list? = session.overlay {
      return effects + choose(row: row)
    }
    let click = Tasks.Click(target: target, opens: mouse.action == .doublePress)
    return effects + screens.with(session.place, &session, click)
  }

  private mutating func turnWheel(_ command: Command) -> [Effect] {
    guard session.typing == nil else { return [] }
    if session.place == .summary, session.overlay == nil {
      return perform(command) + perform(command) + perform(command)
    }
    return perform(command)
  }

  private mutating func clickFooter(_ point: Point) -> [Effect] {
    guard point.y == session.size.height - 1, session.overlay == nil,
      let hint = footer.hint(atColumn: point.x, width: session.size.width),
      let binding = Keys.of(activePlace).bindings.first(where: { $0.label == hint.label })
        ?? Key(name: hint.key).flatMap({ key in
          Keys.of(activePlace).bindings.first { $0.keys.contains(key) }
        })
    else { return [] }
    // The footer has one entry for five level keys, so a click on it can't set a level.
    if case .setLevel = binding.command {
      session.say("Press a digit from 0 to 4.")
      return []
    }
    return perform(binding.command)
  }
}
