import Session

/// Moving in a list, the same on every screen with a list.
extension Command {
  /// The row that a moving command selects; `nil` for other commands.
  func row(from row: Int, last: Int) -> Int? {
    let index: Int
    switch self {
    case .up: index = row - 1
    case .down: index = row + 1
    case .pageUp: index = row - 10
    case .pageDown: index = row + 10
    case .first: index = 0
    case .last: index = last
    default: return nil
    }
    return max(0, min(last, index))
  }
}
