/// One cell of a canvas: a glyph in a style.
///
/// A glyph is one user-perceived character. A glyph of one Unicode scalar is held in the cell
/// itself; longer ones are in the canvas's `clusters`, and the cell holds their index.
public struct Cell: Equatable, Sendable {
  /// The scalar's value; from `clusterBase` on, `clusterBase` plus an index into `Canvas.clusters`;
  /// or 0 for the second column of the wide glyph to the left.
  public var glyph: UInt32
  /// The style it is drawn in.
  public var style: Style
  /// The number of columns that the glyph takes, 1 or 2; 0 for the second column of a wide glyph.
  public var width: UInt8

  /// The first value that is no Unicode scalar.
  public static let clusterBase: UInt32 = 0x110000

  /// A cell of its parts, which are not checked.
  public init(glyph: UInt32, style: Style, width: UInt8) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  /// A space in ordinary text.
  public static let blank = Cell(glyph: 0x20, style: .text, width: 1)
}
