/// The lines of an iCalendar file (RFC 5545, section 3.1). Each ends with CR and LF. A line of more
/// than 75 octets continues on the next one after a space.
struct ICSLines {
  private(set) var text = ""

  /// Adds a line with a value of the program.
  mutating func add(_ name: String, _ value: String) {
    append("\(name):\(value)")
  }

  /// Adds a line with a text of the workshop.
  mutating func add(_ name: String, text: String) {
    append("\(name):\(ICSText.escaped(text))")
  }

  static let octets = 75

  private mutating func append(_ line: String) {
    var used = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      // A scalar is never cut in two.
      if used + width > Self.octets {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += width
    }
    text += "\r\n"
  }
}
