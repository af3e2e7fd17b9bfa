/// A cell's place on the screen: columns from the left, rows from the top, both from 0.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in cells.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A rectangle of cells. Its width and height are never negative.
public struct Rect: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of an area of `size`, from its upper left corner.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  public var left: Int { x }
  public var top: Int { y }
  /// The first column to the right of the rectangle.
  public var right: Int { x + width }
  /// The first row below the rectangle.
  public var bottom: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }

  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The rectangle without `horizontal` columns on both sides and `vertical` rows above and below.
  public func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
    Rect(
      x: x + horizontal, y: y + vertical,
      width: width - 2 * horizontal, height: height - 2 * vertical)
  }

  /// What the two rectangles share; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// The upper `height` rows and what is left below them.
  public func splitTop(_ height: Int) -> (top: Rect, rest: Rect) {
    let taken = max(0, min(height, self.height))
    return (
      Rect(x: x, y: y, width: width, height: taken),
      Rect(x: x, y: y + taken, width: width, height: self.height - taken)
    )
  }

  /// What is above the lowest `height` rows, and those rows.
  public func splitBottom(_ height: Int) -> (rest: Rect, bottom: Rect) {
    let taken = max(0, min(height, self.height))
    let parts = splitTop(self.height - taken)
    return (parts.top, parts.rest)
  }

  /// The leftmost `width` columns and what is left of them to the right.
  public func splitLeft(_ width: Int) -> (left: Rect, rest: Rect) {
    let taken = max(0, min(width, self.width))
    return (
      Rect(x: x, y: y, width: taken, height: height),
      Rect(x: x + taken, y: y, width: self.width - taken, height: height)
    )
  }

  /// What is left of the rightmost `width` columns, and those columns.
  public func splitRight(_ width: Int) -> (rest: Rect, right: Rect) {
    let taken = max(0, min(width, self.width))
    let parts = splitLeft(self.width - taken)
    return (parts.left, parts.rest)
  }

  /// A rectangle of that size in the middle of this one; where it is larger it reaches beyond.
  public func centered(_ size: Size) -> Rect {
    Rect(
      x: x + (width - size.width) / 2, y: y + (height - size.height) / 2,
      width: size.width, height: size.height)
  }

  /// One row of the rectangle, counted from its top; empty where it has no such row.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: index >= 0 && index < height ? width : 0, height: 1)
  }
}
