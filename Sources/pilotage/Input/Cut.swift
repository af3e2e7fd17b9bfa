extension StringProtocol {
  /// The parts before and behind the first of some ASCII characters, and that character; `nil`:
  /// there is none. Found by its byte, so that a combining mark behind it does not hide it.
  func cut(at marks: Unicode.Scalar...) -> (before: String, mark: Unicode.Scalar, behind: String)? {
    guard let index = unicodeScalars.firstIndex(where: { marks.contains($0) }) else { return nil }
    let behind = unicodeScalars.index(after: index)
    return (
      String(String.UnicodeScalarView(unicodeScalars[..<index])), unicodeScalars[index],
      String(String.UnicodeScalarView(unicodeScalars[behind...]))
    )
  }
}
