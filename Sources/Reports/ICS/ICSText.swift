import Workshop

/// Texts of people in an iCalendar file (RFC 5545, section 3.3.11).
enum ICSText {
  /// With `\`, `;`, `,` and line ends escaped. Other control characters may not stand in such a file,
  /// and those that turn the direction of writing would let a text look like another: they are left
  /// out.
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
        case "\u{FEFF}", "\u{61C}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}",
          "\u{2066}"..."\u{2069}":
          continue
        default:
          if scalar.properties.generalCategory != .control { result.append(scalar) }
        }
      }
    }
    return String(result)
  }
}
