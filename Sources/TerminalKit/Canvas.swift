/// A grid of cells that a screen is drawn into before anything reaches a terminal.
///
/// Nothing drawn outside its size (or the clip) has an effect, so that a widget need not ask.
public struct Canvas: Sendable {
  public let size: Size
  /// Row by row, `size.width * size.height` cells.
  public private(set) var cells: ContiguousArray<Cell>
  /// Glyphs of more than one scalar, by their number above `Cell.clusterBase`.
  public private(set) var clusters: [String] = []
  /// Where the hardware cursor stands: on what has the attention. `nil`: left at the lower right.
  public var cursor: Point?
  /// Whether the hardware cursor is to be seen (text is being typed).
  public var cursorVisible = false

  public init(size: Size) {
    let size = Size(width: max(0, size.width), height: max(0, size.height))
    self.size = size
    cells = ContiguousArray(repeating: .blank, count: size.width * size.height)
  }
}
