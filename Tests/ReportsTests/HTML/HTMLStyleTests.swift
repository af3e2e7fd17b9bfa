import Testing

@testable import Reports

/// Whether the colours of the page can be read.
@Suite struct HTMLStyleTests {
  /// The colours of a `:root` block, light or dark.
  private func colors(_ mode: String) -> [String: String] {
    let css = HTMLStyle.css
    let start = mode == "dark" ? css.firstRange(of: "prefers-color-scheme:dark")?.upperBound : nil
    let block = css[(start ?? css.startIndex)...].prefix { $0 != "}" }
    var colors: [String: String] = [:]
    for part in block.split(whereSeparator: { ";{\n".contains($0) }) where part.hasPrefix("--") {
      let pair = part.split(separator: ":")
      colors[String(pair[0].dropFirst(2))] = String(pair[1])
    }
    return colors
  }

  /// WCAG 2's contrast ratio.
  private func contrast(_ first: String, _ second: String) -> Double {
    let lights = [first, second].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    var digits = color.dropFirst().map(String.init)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let parts = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let part = Double(Int(digits[index] + digits[index + 1], radix: 16) ?? 0) / 255
      return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the 2.4, as the fifth root of x to the 12, by bisection.
  private func power(_ value: Double) -> Double {
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= value }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if middle * middle * middle * middle * middle < twelfth {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  @Test(arguments: ["light", "dark"]) func textCanBeRead(mode: String) throws {
    let colors = colors(mode)
    let paper = try #require(colors["paper"])
    for name in ["ink", "muted", "accent"] {
      #expect(contrast(try #require(colors[name]), paper) >= 4.5, "\(mode) \(name)")
    }
  }

  @Test func contrastIsReckonedAsTheStandardDoes() {
    #expect(abs(contrast("#000", "#fff") - 21) < 0.01)
    #expect(abs(contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }
}
