import Workshop

/// Escapes texts in an iCalendar file (RFC 5545, section 3.3.11).
enum ICSText {
  /// The text with `\`, `;`, `,` and line ends escaped and invisible characters made visible.
  /// Control characters are left out, because the format does not allow them.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for line in text.textLines.enumerated() {
      if line.offset > 0 { result.append(contentsOf: #"\n"#.unicodeScalars) }
      for scalar in line.element.unicodeScalars {
        switch scalar {
        case "\\", ";", ",":
          result.append("\\")
          result.append(scalar)
        // Other line ends, at which some programs split a file.
        case "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: #"\n"#.unicodeScalars)
        case "\t": result.append(scalar)
        default:
          if scalar.properties.generalCategory != .control {
            result.append(contentsOf: String(scalar).printable.unicodeScalars)
          }
        }
      }
    }
    return String(result)
  }
}
