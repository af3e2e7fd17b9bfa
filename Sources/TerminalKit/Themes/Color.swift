/// A colour of a theme.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the terminal's numbered colours.
  case indexed(UInt8)
  /// A colour by its red, green and blue.
  case rgb(RGB)
}

/// A colour by its red, green and blue, each from 0 to 255 (sRGB).
public struct RGB: Hashable, Sendable {
  /// The red channel.
  public var red: UInt8
  /// The green channel.
  public var green: UInt8
  /// The blue channel.
  public var blue: UInt8

  /// A colour of three channels.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of `#rrggbb`; `nil` for any other text.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == 0x23, digits.count == 6,
      digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The relative luminance as WCAG 2 defines it: 0 for black, 1 for white.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of two colours as WCAG 2 defines it, from 1 to 21. Text needs 4.5.
  public static func contrast(_ first: RGB, _ second: RGB) -> Double {
    let lighter = max(first.luminance, second.luminance)
    let darker = min(first.luminance, second.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The index of the nearest colour in xterm's palette of 256, without its first 16, which people
  /// set themselves.
  public var nearest256: UInt8 {
    var best: UInt8 = 16
    var least = Int.max
    for index in UInt8(16)...255 {
      let distance = distance(to: Self.ofPalette(index))
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  /// The colour of an index from 16 on in xterm's palette of 256: a cube of 216, then 24 greys.
  static func ofPalette(_ index: UInt8) -> RGB {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = Int(max(16, index)) - 16
    return RGB(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
  }

  /// How different two colours look: the squared distance, with weights for how well the eye sees
  /// each channel.
  private func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 3 * red * red + 6 * green * green + 2 * blue * blue
  }

  /// A channel as linear light, from 0 to 1. WCAG has x^2.4, which is x² times the fifth root of
  /// x².
  private static func linear(_ channel: UInt8) -> Double {
    let share = Double(channel) / 255
    if share <= 0.04045 { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    return base * base * fifthRoot(base * base)
  }

  /// The fifth root by Newton's method, so that no mathematics library is needed.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 {
      let power = root * root * root * root
      root = (4 * root + value / power) / 5
    }
    return root
  }
}

/// How many colours a terminal can show.
public enum ColorDepth: String, CaseIterable, Hashable, Sendable {
  /// Any colour by red, green and blue.
  case truecolor
  /// xterm's palette of 256.
  case indexed256 = "256"
  /// The sixteen colours that a person can set.
  case indexed16 = "16"
  /// The first eight of them.
  case indexed8 = "8"
  /// Attributes only: no colours, or `NO_COLOR` is set.
  case mono
}
