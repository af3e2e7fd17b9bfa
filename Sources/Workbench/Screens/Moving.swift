/// Moving in a list, the same on every screen that has one.
extension Command {
  /// The row that a command leads to from another; `nil` where it is none of moving.
  func row(from row: Int, last: Int) -> Int? {
    let place: Int
    switch self {
    case .up: place = row - 1
    case .down: place = row + 1
    case .pageUp: place = row - 10
    case .pageDown: place = row + 10
    case .first: place = 0
    case .last: place = last
    default: return nil
    }
    return max(0, min(last, place))
  }
}
