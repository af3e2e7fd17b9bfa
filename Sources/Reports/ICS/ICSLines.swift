/// The lines of an iCalendar file (RFC 5545, section 3.1): each ends with CR and LF, and one that is
/// longer than 75 octets goes on in the next behind a space.
struct ICSLines {
  private(set) var text = ""

  /// A line with a value of the program's own.
  mutating func add(_ name: String, _ value: String) {
    append("\(name):\(value)")
  }

  /// A line with a text of a person's.
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
