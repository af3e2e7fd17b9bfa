import TerminalKit
import TestSupport

/// A canvas of a size after `body` has drawn on it.
func drawn(_ width: Int, _ height: Int, _ body: (inout Canvas) -> Void) -> Canvas {
  var canvas = Canvas(size: Size(width: width, height: height))
  body(&canvas)
  return canvas
}

/// What is wrong with a canvas that must be fit for any terminal; `nil` if nothing is.
func flaw(in canvas: Canvas) -> String? {
  for y in 0..<canvas.size.height {
    for x in 0..<canvas.size.width {
      let cell = canvas[x, y]
      let position = "at \(x), \(y)"
      switch cell.width {
      case 0:
        if x == 0 || canvas[x - 1, y].width != 2 { return "half a wide glyph \(position)" }
      case 2:
        if x + 1 >= canvas.size.width || canvas[x + 1, y].width != 0 {
          return "a wide glyph without its second column \(position)"
        }
      default: break
      }
      let scalars = Array(canvas.text(of: cell).unicodeScalars)
      if cell.width > 0 && scalars.isEmpty { return "no glyph \(position)" }
      for scalar in scalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
          return "U+\(String(scalar.value, radix: 16)) \(position)"
        default: break
        }
      }
    }
  }
  return nil
}
