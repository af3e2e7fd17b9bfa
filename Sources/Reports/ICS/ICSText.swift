import Workshop

/// Texts of people in an iCalendar file (RFC 5545, section 3.3.11).
enum ICSText {
  /// With `\`, `;`, `,` and line ends escaped, and what is not to be seen made visible, as in every
  /// export. Control characters may not stand in such a file: they are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for line in text.textLines.enumerated() {
      if line.offset > 0 { result.append(contentsOf: #"\n"#.unicodeScalars) }
      for scalar in line.element.unicodeScalars {
        switch scalar {
        case "\\", ";", ",":
          result.append("\\")
          result.append(scalar)
        // The line ends of other systems, which some programs split a file at.
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
