import Testing

@testable import Scoring

@Suite struct ToleranceTests {
  @Test func withinABillionthIsEqual() {
    #expect(Tolerance.isEqual(1, 1 + 0.9e-9))
    #expect(!Tolerance.isEqual(1, 1 + 1.1e-9))
    #expect(!Tolerance.isLess(1, 1 + 0.9e-9))
    #expect(Tolerance.isLess(1, 1 + 1.1e-9))
    #expect(!Tolerance.isLess(1, 0))
  }
}

/// Rounding for showing: half away from zero, and 100 % for nothing less (method, section 4).
@Suite struct ShownTests {
  private static let percents: [(Double, String)] = [
    (0, "0 %"), (0.49, "0 %"), (0.5, "1 %"), (12.5, "13 %"), (62.4999, "62 %"), (99.4, "99 %"),
    (99.5, "99 %"), (99.99, "99 %"), (100 - 2e-9, "99 %"), (100 - 1e-10, "100 %"), (100, "100 %"),
    (-0.5, "-1 %"), (-0.4, "0 %"), (-12.5, "-13 %"),
  ]

  @Test(arguments: percents) func percent(_ points: Double, _ expected: String) {
    #expect(Shown.percent(points) == expected)
  }

  /// Halves are rounded up although binary numbers may be slightly less: k/n is shown as exact
  /// arithmetic rounds it.
  @Test func everyShareOfUpToAThousand() {
    for whole in 1...1000 {
      for part in 0...whole {
        let rounded = (200 * part + whole) / (2 * whole)
        let expected = part < whole ? min(rounded, 99) : 100
        let shown = Shown.share(Double(part) / Double(whole))
        if shown != "\(expected) %" { Issue.record("\(part)/\(whole) is shown as \(shown)") }
      }
    }
  }

  private static let oneDecimals: [(Double, String)] = [
    (0, "0.0"), (0.04, "0.0"), (0.05, "0.1"), (0.15, "0.2"), (2.25, "2.3"), (2.35, "2.4"),
    (3.95, "4.0"), (4, "4.0"), (12.34, "12.3"), (-0.04, "0.0"), (-0.05, "-0.1"), (-2.25, "-2.3"),
  ]

  @Test(arguments: oneDecimals) func oneDecimal(_ value: Double, _ expected: String) {
    #expect(Shown.oneDecimal(value) == expected)
  }

  private static let twoDecimalss: [(Double, String)] = [
    (0, "0.00"), (0.005, "0.01"), (0.0049, "0.00"), (1.005, "1.01"), (0.8073549, "0.81"),
    (1, "1.00"),
    (-0.125, "-0.13"), (0.07, "0.07"),
  ]

  @Test(arguments: twoDecimalss) func twoDecimals(_ value: Double, _ expected: String) {
    #expect(Shown.twoDecimals(value) == expected)
  }
}
