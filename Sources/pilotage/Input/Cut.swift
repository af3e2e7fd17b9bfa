extension StringProtocol {
  /// The parts before and behind the first of some ASCII characters, and that character; `nil`:
  /// there is none. Found by its byte, so that a combining mark behind it does not hide it.
  func cut(at marks: Unicode.Scalar...) -> (before: String, mark: Unicode.Scalar, behind: String)? {
    guard let place = unicodeScalars.firstIndex(where: { marks.contains($0) }) else { return nil }
    let behind = unicodeScalars.index(after: place)
    return (
      String(String.UnicodeScalarView(unicodeScalars[..<place])), unicodeScalars[place],
      String(String.UnicodeScalarView(unicodeScalars[behind...]))
    )
  }
}
