/// A cell's position on the screen.
public struct Point: Hashable, Sendable {
  /// The column, from 0 at the left.
  public var x: Int
  /// The row, from 0 at the top.
  public var y: Int

  /// A point at a column and row.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in cells.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A size of columns and rows.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A rectangle of cells. Its width and height are never negative.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var x: Int
  /// The topmost row.
  public var y: Int
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A rectangle from its upper left cell. A negative width or height counts as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of a size at the upper left corner of the screen.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The leftmost column.
  public var left: Int { x }
  /// The topmost row.
  public var top: Int { y }
  /// The first column to the right of the rectangle.
  public var right: Int { x + width }
  /// The first row below the rectangle.
  public var bottom: Int { y + height }
  /// Whether it has no cells.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell is inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The rectangle without `horizontal` columns on both sides and `vertical` rows above and below.
  public func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
    Rect(
      x: x + horizontal, y: y + vertical,
      width: width - 2 * horizontal, height: height - 2 * vertical)
  }

  /// The cells in both rectangles; empty where there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// The upper `height` rows, and the rest below them.
  public func splitTop(_ height: Int) -> (top: Rect, rest: Rect) {
    let taken = max(0, min(height, self.height))
    return (
      Rect(x: x, y: y, width: width, height: taken),
      Rect(x: x, y: y + taken, width: width, height: self.height - taken)
    )
  }

  /// The rest, and the lower `height` rows.
  public func splitBottom(_ height: Int) -> (rest: Rect, bottom: Rect) {
    let taken = max(0, min(height, self.height))
    let parts = splitTop(self.height - taken)
    return (parts.top, parts.rest)
  }

  /// The left `width` columns, and the rest beside them.
  public func splitLeft(_ width: Int) -> (left: Rect, rest: Rect) {
    let taken = max(0, min(width, self.width))
    return (
      Rect(x: x, y: y, width: taken, height: height),
      Rect(x: x + taken, y: y, width: self.width - taken, height: height)
    )
  }

  /// The rest, and the right `width` columns.
  public func splitRight(_ width: Int) -> (rest: Rect, right: Rect) {
    let taken = max(0, min(width, self.width))
    let parts = splitLeft(self.width - taken)
    return (parts.left, parts.rest)
  }

  /// A rectangle of a size in the middle of this one. A larger one reaches over the edges.
  public func centered(_ size: Size) -> Rect {
    Rect(
      x: x + (width - size.width) / 2, y: y + (height - size.height) / 2,
      width: size.width, height: size.height)
  }

  /// One row of the rectangle, from 0 at its top; empty where it has no such row.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: index >= 0 && index < height ? width : 0, height: 1)
  }
}
