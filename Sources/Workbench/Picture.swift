import Session
import TerminalKit
import Workshop

/// A screen as it is drawn, and what a click on each part of it means.
package struct Picture: Sendable {
  package var canvas: Canvas
  var targets: [(area: Rect, target: Target)] = []
  /// Whether a timer that runs is to be seen: then it is drawn again with each second.
  package internal(set) var showsRunningTimer = false

  /// What a click means.
  enum Target: Equatable {
    case command(Command)
    /// A row of the home screen, the gap analysis or a list, by its number.
    case row(Int)
    case question(Int)
    case decision(Int)
    case level(Level)
    case item(QuestionFocus.Item)
    case cell(row: Int, column: Int)
    case entry(DetailsEntry)
    case actionEntry(ActionEntry)
  }

  init(size: Size) {
    canvas = Canvas(size: size)
  }

  /// What is between a header of two lines and the two lines at the bottom.
  static func body(of size: Size) -> Rect {
    Rect(x: 0, y: 2, width: size.width, height: size.height - 4)
  }

  mutating func mark(_ area: Rect, as target: Target) {
    targets.append((area, target))
  }

  /// What lies at a point: of parts over each other the one drawn last.
  func target(at point: Point) -> Target? {
    targets.last { $0.area.contains(point) }?.target
  }
}
