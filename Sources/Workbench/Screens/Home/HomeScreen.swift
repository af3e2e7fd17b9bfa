import Session
import TerminalKit
import Workshop

/// The home screen: recent and nearby workshops to open.
struct HomeScreen: Screen {
  var selection = 0

  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] {
    if place != .details { selection = 0 }
    return []
  }

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    if let row = command.row(from: selection, last: session.workshops.count - 1) {
      selection = row
      return []
    }
    switch command {
    case .enter:
      guard session.workshops.indices.contains(selection) else {
        session.refuse("No workshop yet: n starts one, d opens the sample.")
        return []
      }
      return [.open(path: session.workshops[selection].path)]
    case .back: return session.leave()
    default: return []
    }
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    guard case .row(let row) = target else { return [] }
    selection = row
    return opens ? perform(.enter, &session) : []
  }

  mutating func keepInView(_ session: inout Session) {
    selection = min(selection, max(0, session.workshops.count - 1))
  }

  func advice(_ session: Session) -> String {
    session.workshops.isEmpty
      ? "Start a new workshop with n, or look around in the sample with d."
      : "Open a workshop with Enter, or start a new one with n."
  }
}
