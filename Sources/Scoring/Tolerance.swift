/// Comparing doubles as the method does: what is within 1e-9 is equal (method, section 4).
enum Tolerance {
  static let width = 1e-9

  static func isLess(_ first: Double, _ second: Double) -> Bool { first < second - width }
  static func isEqual(_ first: Double, _ second: Double) -> Bool { abs(first - second) <= width }
}

/// Figures as they are shown: rounded for showing only, half away from zero.
public enum Shown {
  /// Points of 100 as whole per cents. 100 is shown for nothing less.
  public static func percent(_ points: Double) -> String {
    // A half may be a hair less in binary: 23 of 40 is 57.49999999999999.
    let hair = points < 0 ? -Tolerance.width : Tolerance.width
    let rounded = (points + hair).rounded(.toNearestOrAwayFromZero)
    return "\(Int(rounded >= 100 && points < 100 - Tolerance.width ? 99 : rounded)) %"
  }

  /// A share of 1 as whole per cents.
  public static func share(_ share: Double) -> String { percent(share * 100) }

  /// One decimal, for maturity and lift.
  public static func oneDecimal(_ value: Double) -> String { decimals(value, 1) }

  /// Two decimals, for agreement.
  public static func twoDecimals(_ value: Double) -> String { decimals(value, 2) }

  private static func decimals(_ value: Double, _ indices: Int) -> String {
    let scale = indices == 1 ? 10.0 : 100.0
    let units = Int((abs(value) * scale + Tolerance.width).rounded(.toNearestOrAwayFromZero))
    let fraction = String(units % Int(scale))
    let padding = String(repeating: "0", count: indices - fraction.count)
    return (value < 0 && units > 0 ? "-" : "") + "\(units / Int(scale)).\(padding)\(fraction)"
  }
}
