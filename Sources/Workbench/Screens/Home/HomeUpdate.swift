import TerminalKit

extension Workbench {
  mutating func performAtHome(_ command: Command) -> [Effect] {
    if let row = command.row(from: home.selection, last: home.workshops.count - 1) {
      home.selection = row
      return []
    }
    switch command {
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
