import PlainText

extension Glyphs {
  /// The canvas with every glyph replaced by one of ASCII, cell by cell. The second column of a wide
  /// glyph becomes a space.
  public static func ascii(_ canvas: Canvas) -> Canvas {
    var result = canvas
    for index in result.cells.indices {
      let cell = result.cells[index]
      switch cell.width {
      case 0: result.cells[index] = Cell(glyph: 0x20, style: cell.style, width: 1)
      case 1 where cell.glyph < 0x7F: break
      default:
        let scalar = canvas.text(of: cell).unicodeScalars.first ?? "?"
        result.cells[index] = Cell(glyph: ascii(scalar).value, style: cell.style, width: 1)
      }
    }
    return result
  }
}
