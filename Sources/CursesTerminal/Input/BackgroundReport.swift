/// A terminal's answer to the question for its background colour: `11;rgb:ffff/ffff/ffff`.
enum BackgroundReport {
  /// The question. The answer, if there is one, comes among the keys.
  static let question = "\u{1b}]11;?\u{1b}\\"

  /// The meaning of an answer's text; `.nothing` for any other report.
  static func piece(_ text: ArraySlice<UInt8>) -> InputPiece {
    let lead = Array("11;rgb:".utf8)
    guard text.starts(with: lead) else { return .nothing }
    let channels = text.dropFirst(lead.count).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let shares = channels.compactMap(share)
    guard channels.count == 3, shares.count == 3 else { return .nothing }
    // The luma of Rec. 709. It is good enough for telling light from dark.
    let brightness = 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]
    return .background(isLight: brightness > 0.5)
  }

  /// One to four hexadecimal digits as a share, from 0 to 1, of the largest such number.
  private static func share(_ digits: ArraySlice<UInt8>) -> Double? {
    guard (1...4).contains(digits.count),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return Double(value) / Double(1 << (4 * digits.count) - 1)
  }
}
