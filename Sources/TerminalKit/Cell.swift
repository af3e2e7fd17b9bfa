/// One place of a canvas: a glyph in a style.
///
/// A glyph is one user-perceived character. Those of a single Unicode scalar are held in the cell;
/// longer ones stand in the canvas's table of clusters, and the cell holds their number there.
public struct Cell: Equatable, Sendable {
  /// A scalar's value; or, at and above `clusterBase`, `clusterBase` + index in `Canvas.clusters`;
  /// or 0 for the second column of a wide glyph to the left.
  public var glyph: UInt32
  public var style: Style
  /// Columns the glyph takes: 1 or 2; 0 for the second column of a wide glyph.
  public var width: UInt8

  /// The first glyph number that is no Unicode scalar.
  public static let clusterBase: UInt32 = 0x110000

  public init(glyph: UInt32, style: Style, width: UInt8) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  public static let blank = Cell(glyph: 0x20, style: .text, width: 1)
}
