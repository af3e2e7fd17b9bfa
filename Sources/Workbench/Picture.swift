import TerminalKit
import Workshop

/// A screen as it is drawn, and what a click on each part of it means.
public struct Picture: Sendable {
  public var canvas: Canvas
  var targets: [(area: Rect, target: Target)] = []
  /// Whether a timer that runs is to be seen: then it is drawn again with each second.
  public internal(set) var showsRunningTimer = false

  /// What a click means.
  enum Target: Equatable {
    case command(Command)
    /// A row of the home screen, the gap analysis or a list, by its number.
    case row(Int)
    case question(Int)
    case decision(Int)
    case level(Level)
    case item(QuestionState.Item)
    case cell(row: Int, column: Int)
    case entry(DetailsEntry)
    case actionEntry(ActionEntry)
  }

  init(size: Size) {
    canvas = Canvas(size: size)
  }

  mutating func mark(_ area: Rect, as target: Target) {
    targets.append((area, target))
  }

  /// What lies at a point: of parts over each other the one drawn last.
  func target(at point: Point) -> Target? {
    targets.last { $0.area.contains(point) }?.target
  }
}
