import TerminalKit

extension Workbench {
  mutating func performAtHome(_ command: Command) -> [Effect] {
    let last = max(0, home.workshops.count - 1)
    switch command {
    case .up: home.selection = max(0, home.selection - 1)
    case .down: home.selection = min(last, home.selection + 1)
    case .first, .pageUp: home.selection = 0
    case .last, .pageDown: home.selection = last
    case .enter:
      guard home.workshops.indices.contains(home.selection) else {
        refuse("No workshop yet: n starts one, d opens the sample.")
        return []
      }
      return [.open(path: home.workshops[home.selection].path)]
    case .back: return leave()
    default: break
    }
    return []
  }
}
