import Session
import TerminalKit
import Workshop

/// A drawn screen, and what a click on each part of it means.
package struct Picture: Sendable {
  /// The cells of the screen and its cursor.
  package var canvas: Canvas
  var targets: [(area: Rect, target: Target)] = []
  /// Whether it shows a running timer, so that it has to be drawn every second.
  package internal(set) var showsRunningTimer = false

  /// What a click means.
  enum Target: Equatable {
    case command(Command)
    /// A row of the home screen, the gap analysis or a list, by its index.
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

  /// The area between the header and the two lines at the bottom.
  static func body(of size: Size) -> Rect {
    Rect(x: 0, y: 2, width: size.width, height: size.height - 4)
  }

  mutating func mark(_ area: Rect, as target: Target) {
    targets.append((area, target))
  }

  /// The target at a point; where targets overlap, the one that was drawn last.
  func target(at point: Point) -> Target? {
    targets.last { $0.area.contains(point) }?.target
  }
}
