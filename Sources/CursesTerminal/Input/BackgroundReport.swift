/// What a terminal answers when it is asked for its background: `11;rgb:ffff/ffff/ffff`.
enum BackgroundReport {
  /// Asks for it. The answer comes among the keys, if it comes.
  static let question = "\u{1b}]11;?\u{1b}\\"

  /// Reads the text of an answer; of any other report nothing is made.
  static func piece(_ text: ArraySlice<UInt8>) -> InputPiece {
    let lead = Array("11;rgb:".utf8)
    guard text.starts(with: lead) else { return .nothing }
    let channels = text.dropFirst(lead.count).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let shares = channels.compactMap(share)
    guard channels.count == 3, shares.count == 3 else { return .nothing }
    // How bright the eye finds it (Rec. 709), without the detour over linear light: only light and
    // dark are to be told apart.
    let brightness = 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]
    return .background(isLight: brightness > 0.5)
  }

  /// One to four hexadecimal digits as a share of the largest number they could be.
  private static func share(_ digits: ArraySlice<UInt8>) -> Double? {
    guard (1...4).contains(digits.count),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return Double(value) / Double(1 << (4 * digits.count) - 1)
  }
}
