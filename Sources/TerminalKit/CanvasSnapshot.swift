extension Canvas {
  /// The text of every row, without trailing spaces.
  public var rows: [String] {
    (0..<size.height).map { y in
      var row = ""
      for x in 0..<size.width { row += text(of: cells[y * size.width + x]) }
      return Self.trimmed(row)
    }
  }

  /// The rows as one text. Tests compare screens with it.
  public var text: String { rows.joined(separator: "\n") }

  /// The roles of the cells as text: a letter for each, `.` for ordinary text, a space for a blank
  /// cell. With emphasis the letter is a capital, and `.` is `:`.
  public var styleMap: String {
    (0..<size.height).map { y in
      var row = ""
      for x in 0..<size.width {
        let cell = cells[y * size.width + x]
        row.unicodeScalars.append(cell == .blank ? " " : cell.style.mapLetter)
      }
      return Self.trimmed(row)
    }.joined(separator: "\n")
  }

  private static func trimmed(_ row: String) -> String {
    var end = row.endIndex
    while end > row.startIndex, row[row.index(before: end)] == " " {
      end = row.index(before: end)
    }
    return String(row[..<end])
  }
}

extension Style {
  fileprivate var mapLetter: Unicode.Scalar {
    let letter = role.mapLetter
    guard !emphasis.isEmpty else { return letter }
    if letter == "." { return ":" }
    return Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value & ~0x20))
  }
}

extension Role {
  /// The role's letter in `Canvas.styleMap`. Every role has a different one.
  public var mapLetter: Unicode.Scalar {
    switch self {
    case .text: "."
    case .muted: "m"
    case .title: "t"
    case .accent: "a"
    case .frame: "f"
    case .frameFocused: "b"
    case .selection: "s"
    case .supported: "u"
    case .claimed: "c"
    case .target: "r"
    case .empty: "e"
    case .good: "g"
    case .warning: "w"
    case .error: "x"
    case .gate: "d"
    case .input: "i"
    case .field: "q"
    case .key: "k"
    case .keyLabel: "l"
    case .advice: "v"
    case .header: "h"
    case .overlay: "o"
    case .match: "y"
    }
  }
}
