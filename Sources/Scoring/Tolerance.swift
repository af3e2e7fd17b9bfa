/// The comparison of doubles in scoring: two within 1e-9 are equal (method, section 4).
enum Tolerance {
  static let width = 1e-9

  static func isLess(_ first: Double, _ second: Double) -> Bool { first < second - width }
  static func isEqual(_ first: Double, _ second: Double) -> Bool { abs(first - second) <= width }
}

/// The text of figures: rounded half away from zero, for showing only (method, section 4).
public enum Shown {
  /// Points of 100 as whole per cents: `57 %`. Anything below 100 is shown as at most 99 %.
  public static func percent(_ points: Double) -> String {
    // A half may be slightly less in binary: 23 of 40 is 57.49999999999999.
    let margin = points < 0 ? -Tolerance.width : Tolerance.width
    let rounded = (points + margin).rounded(.toNearestOrAwayFromZero)
    return "\(Int(rounded >= 100 && points < 100 - Tolerance.width ? 99 : rounded)) %"
  }

  /// A share from 0 to 1 as whole per cents.
  public static func share(_ share: Double) -> String { percent(share * 100) }

  /// A number with one decimal, for maturity and lift.
  public static func oneDecimal(_ value: Double) -> String { decimals(value, 1) }

  /// A number with two decimals, for agreement.
  public static func twoDecimals(_ value: Double) -> String { decimals(value, 2) }

  private static func decimals(_ value: Double, _ digits: Int) -> String {
    let scale = digits == 1 ? 10.0 : 100.0
    let units = Int((abs(value) * scale + Tolerance.width).rounded(.toNearestOrAwayFromZero))
    let fraction = String(units % Int(scale))
    let padding = String(repeating: "0", count: digits - fraction.count)
    return (value < 0 && units > 0 ? "-" : "") + "\(units / Int(scale)).\(padding)\(fraction)"
  }
}
