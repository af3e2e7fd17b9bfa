import TerminalKit

/// What is wrong with a canvas that must be fit for any terminal; `nil` if nothing is.
func flaw(in canvas: Canvas) -> String? {
  for y in 0..<canvas.size.height {
    for x in 0..<canvas.size.width {
      let cell = canvas.cells[y * canvas.size.width + x]
      // Most cells hold one ordinary letter.
      if cell.width == 1, cell.glyph >= 0x20, cell.glyph < 0x7F { continue }
      if let words = flaw(of: cell, x: x, y: y, in: canvas) { return "\(words) at \(x), \(y)" }
    }
  }
  return nil
}

private func flaw(of cell: Cell, x: Int, y: Int, in canvas: Canvas) -> String? {
  switch cell.width {
  case 0: return x == 0 || canvas[x - 1, y].width != 2 ? "half a wide glyph" : nil
  case 2:
    if x + 1 >= canvas.size.width || canvas[x + 1, y].width != 0 { return "half a wide glyph" }
  default: break
  }
  for scalar in canvas.text(of: cell).unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      return "U+\(String(scalar.value, radix: 16))"
    default: break
    }
  }
  return nil
}
