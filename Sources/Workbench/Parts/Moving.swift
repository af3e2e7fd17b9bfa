import Session

/// Moving in a list, the same on every screen that has one.
extension Command {
  /// The row that a command leads to from another; `nil` where it is none of moving.
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
